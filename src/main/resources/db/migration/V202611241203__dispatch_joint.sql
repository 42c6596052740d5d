-- An order is of one unit at one tier and either leads the case or helps.
alter table dispatch.department_order
    add column part text not null default 'LEAD' check (part in ('LEAD', 'CO')),
    add column tier text not null default 'DEPARTMENT' check (tier in ('COMMUNITY', 'SUB_DISTRICT', 'DEPARTMENT', 'DISTRICT')),
    add column ended_at timestamptz;
comment on column dispatch.department_order.part is 'LEAD gathers and answers for the whole; CO returns its result to the lead.';
comment on column dispatch.department_order.ended_at is 'When it was handed up, returned or ended without a result of its own; its lateness stays its own.';
-- a unit holds one order of a case at a time
create index department_order_co on dispatch.department_order (unit, id) where part = 'CO' and stage not in ('DONE', 'RETURNED', 'HANDED_UP', 'ENDED');

create or replace view dispatch.procedure_view as
    select id, stage,
        greatest(case when l1_met_at is null then l1_due end, case when l2_met_at is null then l2_due end,
                 case when l3_met_at is null then l3_due end) as running_due
    from dispatch.department_order where stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and not loaded;

create or replace view dispatch.board_view as
    select id, incident, number, stage, unit, handler, dispatched_at, round,
        l1_due, l1_yellow_from, l1_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l1_met_at is null as l1_running,
        l2_due, l2_yellow_from, l2_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l2_due is not null and l2_met_at is null as l2_running,
        l3_due, l3_yellow_from, l3_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW') and l3_met_at is null as l3_running,
        part
    from dispatch.department_order;

-- The row of a case shows the order that leads it; one that was given up leads no more.
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
        sub_district, community, grid, informed, path_label, address, position, reported_at, rounds, closed_at,
        order_id, order_number, order_stage, unit, handler, dispatched_at, rung,
        governing, yellow_from, due, dark_from)
    select i.id, i.case_number, i.stage, i.channel, i.category, i.text, i.reporter, i.requester_reachable,
        i.sub_district, i.community, i.grid, i.informed, i.path_label, i.address, i.position, i.reported_at, i.rounds, i.closed_at,
        (o.newest).id, (o.newest).number, (o.newest).stage, (o.newest).unit, (o.newest).handler, (o.newest).dispatched_at,
        n.rung, l.governing, l.yellow_from, l.due, l.dark_from
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
    where cases is null or i.id = any (cases)
    on conflict (incident) do update set
        case_number = excluded.case_number, stage = excluded.stage, channel = excluded.channel,
        category = excluded.category, text = excluded.text, reporter = excluded.reporter,
        requester_reachable = excluded.requester_reachable, sub_district = excluded.sub_district,
        community = excluded.community, grid = excluded.grid, informed = excluded.informed, path_label = excluded.path_label,
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
