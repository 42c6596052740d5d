create schema dispatch;

create table dispatch.department_order (
    id uuid primary key,
    version int not null,
    incident uuid not null,
    number text not null,
    unit text not null,
    stage text not null,
    handler text,
    contact_needed boolean not null,
    contact_attempts int not null default 0,
    last_attempt_at timestamptz,
    contacted_at timestamptz,
    dispatched_at timestamptz not null,
    signed_at timestamptz,
    result text,
    round int not null default 0,
    l1_span text not null,
    l1_start timestamptz not null,
    l1_due timestamptz not null,
    l1_yellow_from timestamptz not null,
    l1_dark_from timestamptz not null,
    l1_policy text not null,
    l1_met_at timestamptz,
    l2_span text,
    l2_start timestamptz,
    l2_due timestamptz,
    l2_yellow_from timestamptz,
    l2_dark_from timestamptz,
    l2_policy text,
    l2_met_at timestamptz,
    l3_span text not null,
    l3_start timestamptz not null,
    l3_due timestamptz not null,
    l3_yellow_from timestamptz not null,
    l3_dark_from timestamptz not null,
    l3_policy text not null,
    l3_met_at timestamptz,
    loaded boolean not null default false
) partition by range (id);
comment on table dispatch.department_order is 'One unit''s order with its limits L1 to L3, counted from dispatch. stage is the only status.';
comment on column dispatch.department_order.loaded is 'Marked by bin/load: a row for measuring, without a procedure of its own.';
create index department_order_incident on dispatch.department_order (incident);
create index department_order_open on dispatch.department_order (unit, stage, id) where stage <> 'DONE';

create table dispatch.department_order_other partition of dispatch.department_order default;
select incident.ensure_months('dispatch.department_order', (now() - interval '3 months')::date, (now() + interval '12 months')::date);

create view dispatch.procedure_view as
    select id, stage,
        greatest(case when l1_met_at is null then l1_due end, case when l2_met_at is null then l2_due end,
                 case when l3_met_at is null then l3_due end) as running_due
    from dispatch.department_order where stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING') and not loaded;
comment on view dispatch.procedure_view is 'Published for the workflow''s reconciliation: orders that a unit holds, and the last due that still runs.';

grant usage on schema dispatch to ${app};
grant select on dispatch.procedure_view to ${app};
grant select, insert, update on dispatch.department_order to ${app};
