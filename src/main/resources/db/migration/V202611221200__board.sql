create schema board;

-- Texts compare by bytes: codes are searched by prefix, and pages are cut at keys.
create table board.matter (
    incident uuid primary key,
    case_number text collate "C" not null,
    stage text not null,
    channel text not null,
    category text not null,
    text text not null,
    reporter text not null,
    requester_reachable boolean not null,
    sub_district text collate "C",
    community text collate "C",
    grid text collate "C",
    path_label text,
    address text,
    position geometry(Point, 4490),
    reported_at timestamptz not null,
    rounds int not null,
    closed_at timestamptz,
    order_id uuid,
    order_number text collate "C",
    order_stage text,
    unit text,
    handler text,
    dispatched_at timestamptz,
    rung text,
    governing text,
    yellow_from timestamptz,
    due timestamptz,
    dark_from timestamptz,
    check ((due is null) = (yellow_from is null) and (due is null) = (dark_from is null) and (due is null) = (governing is null)),
    check (yellow_from <= due and due <= dark_from)
);
comment on table board.matter is 'Read model: one row a case with its newest order. Written by board.project() only; may be emptied and rebuilt at any time.';
comment on column board.matter.position is 'CGCS2000 longitude/latitude, EPSG:4490';
comment on column board.matter.governing is 'The running limit that is due first';
comment on column board.matter.yellow_from is 'Yellow from the earliest yellow_from of the running limits; null when none runs';
comment on column board.matter.due is 'Red from the earliest due of the running limits';
comment on column board.matter.dark_from is 'Dark red from the earliest dark_from, or from the second due: two limits late';

-- The ledger in the order of its dues: whole, by unit, handler and stage; what has no due comes last.
create index matter_due on board.matter (coalesce(due, 'infinity'), incident) where closed_at is null;
create index matter_unit on board.matter (unit, coalesce(due, 'infinity'), incident) where closed_at is null;
create index matter_handler on board.matter (handler, coalesce(due, 'infinity'), incident) where closed_at is null and handler is not null;
create index matter_stage on board.matter (stage, coalesce(due, 'infinity'), incident) where closed_at is null;
create index matter_grid on board.matter (grid) where closed_at is null;
create index matter_reporter on board.matter (reporter) where closed_at is null;
create index matter_position on board.matter using gist (position) where closed_at is null;
-- The figures of the board, counted from the index alone and in its order.
create index matter_figures on board.matter (stage, unit, community) include (yellow_from, due, dark_from) where closed_at is null;
-- When a light changes next.
create index matter_yellow on board.matter (yellow_from) where closed_at is null;
create index matter_dark on board.matter (dark_from) where closed_at is null;
-- The long past: newest first.
create index matter_reported on board.matter (reported_at, incident);
create index matter_closed on board.matter (closed_at, incident) where closed_at is not null;
create index matter_closed_unit on board.matter (unit, closed_at, incident) where closed_at is not null;
create index matter_case_number on board.matter (case_number, incident);

-- When a case of which this is the newest order turns yellow, red and dark red (domain rules, lights): over the limits that run.
create function board.lights(i incident.board_view, o dispatch.board_view)
    returns table (governing text, yellow_from timestamptz, due timestamptz, dark_from timestamptz)
    language sql immutable as $$
    select (array_agg(l.name order by l.due, l.name))[1], min(l.yellow_from), min(l.due),
        least(min(l.dark_from), (array_agg(l.due order by l.due))[2])
    from (values
        ('L1', (o).l1_due, (o).l1_yellow_from, (o).l1_dark_from, (o).l1_running),
        ('L2', (o).l2_due, (o).l2_yellow_from, (o).l2_dark_from, (o).l2_running),
        ('L3', (o).l3_due, (o).l3_yellow_from, (o).l3_dark_from, (o).l3_running),
        ('L4', (i).l4_due, (i).l4_yellow_from, (i).l4_dark_from, (i).l4_running)
    ) as l (name, due, yellow_from, dark_from, running)
    where l.running
$$;

-- Brings the rows of these cases, or of all when null, up to the truth and tells every node; returns how many were written.
-- One at a time: of two relays that read the same case, the one that writes last must also have read last.
create function board.project(cases uuid[]) returns int
    language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    written int;
begin
    perform pg_advisory_xact_lock(hashtext('board.project'));
    insert into board.matter (
        incident, case_number, stage, channel, category, text, reporter, requester_reachable,
        sub_district, community, grid, path_label, address, position, reported_at, rounds, closed_at,
        order_id, order_number, order_stage, unit, handler, dispatched_at, rung,
        governing, yellow_from, due, dark_from)
    select i.id, i.case_number, i.stage, i.channel, i.category, i.text, i.reporter, i.requester_reachable,
        i.sub_district, i.community, i.grid, i.path_label, i.address, i.position, i.reported_at, i.rounds, i.closed_at,
        (o.newest).id, (o.newest).number, (o.newest).stage, (o.newest).unit, (o.newest).handler, (o.newest).dispatched_at,
        n.rung, l.governing, l.yellow_from, l.due, l.dark_from
    from incident.board_view i
        left join (
            select distinct on (v.incident) v.incident, v as newest from dispatch.board_view v
            where cases is null or v.incident = any (cases)
            order by v.incident, v.id desc
        ) o on o.incident = i.id
        left join (
            select distinct on (incident) incident, rung from supervision.board_view
            where (cases is null or incident = any (cases)) and state <> 'DECLINED'
            order by incident, rung_height desc
        ) n on n.incident = i.id
        cross join lateral board.lights(i, o.newest) l
    where cases is null or i.id = any (cases)
    on conflict (incident) do update set
        case_number = excluded.case_number, stage = excluded.stage, channel = excluded.channel,
        category = excluded.category, text = excluded.text, reporter = excluded.reporter,
        requester_reachable = excluded.requester_reachable, sub_district = excluded.sub_district,
        community = excluded.community, grid = excluded.grid, path_label = excluded.path_label,
        address = excluded.address, position = excluded.position, reported_at = excluded.reported_at,
        rounds = excluded.rounds, closed_at = excluded.closed_at, order_id = excluded.order_id,
        order_number = excluded.order_number, order_stage = excluded.order_stage, unit = excluded.unit,
        handler = excluded.handler, dispatched_at = excluded.dispatched_at, rung = excluded.rung,
        governing = excluded.governing, yellow_from = excluded.yellow_from, due = excluded.due,
        dark_from = excluded.dark_from;
    get diagnostics written = row_count;
    perform pg_notify('board_changed', '');
    return written;
end $$;

-- Reads everything anew, for a database filled in bulk or a board that is in doubt.
create function board.rebuild() returns int language plpgsql as $$
begin
    -- first the lock, then the delete: a relay that wrote meanwhile is read again below
    perform pg_advisory_xact_lock(hashtext('board.project'));
    delete from board.matter;
    return board.project(null);
end $$;

grant usage on schema board to ${app};
grant select, insert, update, delete on board.matter to ${app};
grant execute on all functions in schema board to ${app};
