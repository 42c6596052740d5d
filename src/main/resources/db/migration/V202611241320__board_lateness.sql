-- What is settled about a case's lateness stands in its row: the raw fact, and what of it counts as none. And the fourth tier.

create or replace view incident.board_view as
    select id, case_number, stage, channel, category, left(text, 200) as text, reporter,
        coalesce(btrim(requester_phone), '') <> '' as requester_reachable,
        sub_district::text as sub_district, community::text as community, grid::text as grid, path_label, address, position,
        reported_at, rounds, closed_at,
        l4_due, l4_yellow_from, l4_dark_from,
        closed_at is null and l4_due is not null and l4_met_at is null as l4_running,
        case when informed_grids <> '{}' then ' ' || array_to_string(informed_grids, ' ') end as informed,
        building::text as building, l4_met_at, filed_condition
    from incident.incident;

create or replace view dispatch.board_view as
    select id, incident, number, stage, unit, handler, dispatched_at, round,
        l1_due, l1_yellow_from, l1_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l1_met_at is null as l1_running,
        l2_due, l2_yellow_from, l2_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l2_due is not null and l2_met_at is null as l2_running,
        l3_due, l3_yellow_from, l3_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l3_met_at is null as l3_running,
        part, tier, l1_met_at, l2_met_at, l3_met_at, ended_at, stopped_at
    from dispatch.department_order;

alter table board.matter
    add column building text collate "C",
    add column passed text,
    add column excused text,
    add column counts_as_late boolean not null default false,
    add column counted_due timestamptz;
comment on column board.matter.passed is 'Limits of the order and of the case that were met too late or never, parted by blanks: the raw fact. What still runs is said by the light.';
comment on column board.matter.excused is 'Limits whose lateness counts as none: an objection was upheld, an appeal granted, an exemption given.';
comment on column board.matter.counted_due is 'Earliest due of the running limits whose lateness counts: due, without what is excused';
comment on column board.matter.counts_as_late is 'Whether one of the passed limits is not excused.';

-- Limits that are over and were late. What was not met when the result left the unit, or when the order ended, was not met then.
create function board.passed(i incident.board_view, o dispatch.board_view) returns text[]
    language sql immutable as $$
    select array_agg(l.name order by l.name)
    from (values
        ('L1', (o).l1_due, (o).l1_met_at, (o).l1_running),
        ('L2', (o).l2_due, (o).l2_met_at, (o).l2_running),
        ('L3', (o).l3_due, (o).l3_met_at, (o).l3_running),
        ('L4', (i).l4_due, (i).l4_met_at, (i).l4_running)
    ) as l (name, due, met_at, running)
    where not l.running and l.due < coalesce(l.met_at,
        case when l.name < 'L4' and (o).stage <> 'SUSPENDED' then coalesce((o).l3_met_at, (o).ended_at, (i).closed_at) else (i).closed_at end)
$$;

-- The earliest due of the running limits without those that are excused.
create function board.counted_due(i incident.board_view, o dispatch.board_view, excused text[]) returns timestamptz
    language sql immutable as $$
    select min(l.due)
    from (values
        ('L1', (o).l1_due, (o).l1_running), ('L2', (o).l2_due, (o).l2_running),
        ('L3', (o).l3_due, (o).l3_running), ('L4', (i).l4_due, (i).l4_running)
    ) as l (name, due, running)
    where l.running and (o).stage is distinct from 'SUSPENDED' and l.name <> all (coalesce(excused, '{}'))
$$;

-- Brings the rows of these cases, or of all when null, up to the truth and tells every node; returns how many were written.
-- One at a time: of two relays that read the same case, the one that writes last must also have read last.
create or replace function board.project(cases uuid[]) returns int
    language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    written int;
begin
    perform pg_advisory_xact_lock(hashtext('board.project'));
    insert into board.matter (
        incident, case_number, stage, channel, category, text, reporter, requester_reachable,
        sub_district, community, grid, building, informed, path_label, address, position, reported_at, rounds, closed_at,
        order_id, order_number, order_stage, unit, handler, dispatched_at, rung,
        governing, yellow_from, due, dark_from, passed, excused, counts_as_late, counted_due)
    select i.id, i.case_number, i.stage, i.channel, i.category, i.text, i.reporter, i.requester_reachable,
        i.sub_district, i.community, i.grid, i.building, i.informed, i.path_label, i.address, i.position, i.reported_at, i.rounds, i.closed_at,
        (o.newest).id, (o.newest).number, (o.newest).stage, (o.newest).unit, (o.newest).handler, (o.newest).dispatched_at,
        n.rung, l.governing, l.yellow_from, l.due, l.dark_from,
        array_to_string(p.passed, ' '), array_to_string(x.excused, ' '), coalesce(not p.passed <@ coalesce(x.excused, '{}'), false),
        board.counted_due(i, o.newest, x.excused)
    from incident.board_view i
        left join (
            select distinct on (v.incident) v.incident, v as newest from dispatch.board_view v
            where (cases is null or v.incident = any (cases)) and v.part = 'LEAD' and v.stage not in ('RETURNED', 'HANDED_UP', 'ENDED')
            order by v.incident, v.id desc
        ) o on o.incident = i.id
        left join (
            select distinct on (incident) incident, rung from supervision.board_view
            where (cases is null or incident = any (cases)) and state <> 'DECLINED'
            order by incident, rung_height desc
        ) n on n.incident = i.id
        cross join lateral board.lights(i, o.newest) l
        cross join lateral (select board.passed(i, o.newest) as passed) p
        left join lateral (
            select array_agg(e.limit_no order by e.limit_no) as excused from timelimit.excused_view e
            where e.subject in ((o.newest).id, i.id)
        ) x on true
    where cases is null or i.id = any (cases)
    on conflict (incident) do update set
        case_number = excluded.case_number, stage = excluded.stage, channel = excluded.channel,
        category = excluded.category, text = excluded.text, reporter = excluded.reporter,
        requester_reachable = excluded.requester_reachable, sub_district = excluded.sub_district,
        community = excluded.community, grid = excluded.grid, building = excluded.building, informed = excluded.informed,
        path_label = excluded.path_label,
        address = excluded.address, position = excluded.position, reported_at = excluded.reported_at,
        rounds = excluded.rounds, closed_at = excluded.closed_at, order_id = excluded.order_id,
        order_number = excluded.order_number, order_stage = excluded.order_stage, unit = excluded.unit,
        handler = excluded.handler, dispatched_at = excluded.dispatched_at, rung = excluded.rung,
        governing = excluded.governing, yellow_from = excluded.yellow_from, due = excluded.due,
        dark_from = excluded.dark_from, passed = excluded.passed, excused = excluded.excused,
        counts_as_late = excluded.counts_as_late, counted_due = excluded.counted_due;
    get diagnostics written = row_count;
    perform pg_notify('board_changed', '');
    return written;
end $$;
grant execute on all functions in schema board to ${app};

-- Rows that were written before know nothing of this: an empty board fills itself at start.
delete from board.matter;

create view board.matter_view as select * from board.matter;
comment on view board.matter_view is 'Published for the rooms above the board.';
grant select on board.matter_view to ${app};

-- The figures of the board from the index alone, also those without what is excused.
drop index board.matter_figures;
create index matter_figures on board.matter (stage, unit, community) include (yellow_from, due, dark_from, stopped, counted_due) where closed_at is null;
-- The ledger read by category, by what was reported last and by building, beside its dues.
create index matter_category on board.matter (category, coalesce(due, 'infinity'), incident) where closed_at is null;
create index matter_open_reported on board.matter (reported_at, incident) where closed_at is null;
create index matter_open_number on board.matter (case_number, incident) where closed_at is null;
