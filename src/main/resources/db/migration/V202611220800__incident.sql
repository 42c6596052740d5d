create schema incident;

create table incident.incident (
    id uuid primary key,
    version int not null,
    case_number text not null,
    stage text not null,
    channel text not null,
    category text not null,
    text text not null,
    position geometry(Point, 4490),
    accuracy_metres double precision,
    sub_district char(9),
    community char(12),
    grid char(15),
    building char(17),
    path_label text,
    address text,
    lead_unit text,
    requester_name text,
    requester_phone text,
    superior_number text,
    superior_due timestamptz,
    reporter text not null,
    reported_at timestamptz not null,
    l4_span text,
    l4_start timestamptz,
    l4_due timestamptz,
    l4_yellow_from timestamptz,
    l4_dark_from timestamptz,
    l4_policy text,
    l4_met_at timestamptz,
    rounds int not null default 0,
    closed_at timestamptz,
    loaded boolean not null default false,
    check ((stage in ('CLOSED', 'VOID')) = (closed_at is not null))
) partition by range (id);
comment on table incident.incident is 'One matter at one place. stage is the only status.';
comment on column incident.incident.position is 'CGCS2000 longitude/latitude, EPSG:4490';
comment on column incident.incident.loaded is 'Marked by bin/load: a row for measuring, without a procedure of its own.';
create index incident_case_number on incident.incident (case_number);
create index incident_open_stage on incident.incident (stage, id) where stage not in ('CLOSED', 'VOID');
create index incident_reported on incident.incident (reported_at);
create index incident_position on incident.incident using gist (position);

create table incident.history (
    id uuid primary key,
    incident uuid not null,
    order_id uuid,
    at timestamptz not null,
    actor text not null,
    act text not null,
    note text
) partition by range (id);
comment on table incident.history is 'Append-only: who did what to a case, when and why.';
create index history_incident on incident.history (incident, id);

-- Months as UUIDv7 bounds: the first 48 bits of the key are milliseconds since 1970, so a one-column key can be cut by time.
create function incident.uuid_at(moment timestamptz) returns uuid language sql immutable strict as $$
    select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

-- Creates the monthly partitions of a table from one month to another; runs with the owner's rights, since the application has no DDL.
create function incident.ensure_months(parent regclass, first_month date, last_month date) returns int
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    month date := date_trunc('month', first_month);
    part text;
    made int := 0;
begin
    if parent::text not in ('incident.incident', 'incident.history', 'dispatch.department_order') then
        raise exception 'not a table cut by months: %', parent;
    end if;
    while month <= last_month loop
        part := format('%s_%s', parent::text, to_char(month, 'YYYYMM'));
        if to_regclass(part) is null then
            execute format('create table %s partition of %s for values from (%L) to (%L)', part, parent::text,
                incident.uuid_at(month::timestamp at time zone 'Asia/Shanghai'),
                incident.uuid_at((month + interval '1 month')::timestamp at time zone 'Asia/Shanghai'));
            made := made + 1;
        end if;
        month := (month + interval '1 month')::date;
    end loop;
    return made;
end $$;

create table incident.incident_other partition of incident.incident default;
create table incident.history_other partition of incident.history default;
select incident.ensure_months('incident.incident', (now() - interval '3 months')::date, (now() + interval '12 months')::date);
select incident.ensure_months('incident.history', (now() - interval '3 months')::date, (now() + interval '12 months')::date);

create sequence incident.case_count cache 1;
create table incident.case_day (day date primary key, before_first bigint not null);
comment on table incident.case_day is 'Where the count stood when a day began: people''s numbers start at 1 each day without a lock.';

create function incident.next_case_of(wanted date) returns bigint language plpgsql as $$
declare
    count bigint := nextval('incident.case_count');
    start bigint;
begin
    select before_first into start from incident.case_day where day = wanted;
    if start is null then
        -- once a day: who comes first writes the row, who comes meanwhile waits and counts after it
        perform pg_advisory_xact_lock(hashtext('incident.case_day'));
        count := nextval('incident.case_count');
        select before_first into start from incident.case_day where day = wanted;
        if start is null then
            start := count - 1;
            insert into incident.case_day values (wanted, start);
        end if;
    end if;
    return count - start;
end $$;

create view incident.procedure_view as
    select id, stage, case when l4_met_at is null then l4_due end as running_due
    from incident.incident where stage not in ('CLOSED', 'VOID') and not loaded;
comment on view incident.procedure_view is 'Published for the workflow''s reconciliation: open cases that have a procedure, and the due that still runs.';

grant usage on schema incident to ${app};
grant select, insert, update on incident.incident to ${app};
grant select, insert on incident.history, incident.case_day to ${app};
grant select on incident.procedure_view to ${app};
grant usage on sequence incident.case_count to ${app};
grant execute on all functions in schema incident to ${app};
