-- What lies at a desk is read by the limit that binds the desk, the latest first.
alter table board.matter add column desk_due timestamptz;
comment on column board.matter.desk_due is 'Until when the desk where it lies has to pass it on; null where it lies at none.';

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
        governing, yellow_from, due, dark_from, passed, excused, counts_as_late, counted_due, desk_due)
    select i.id, i.case_number, i.stage, i.channel, i.category, i.text, i.reporter, i.requester_reachable,
        i.sub_district, i.community, i.grid, i.building, i.informed, i.path_label, i.address, i.position, i.reported_at, i.rounds, i.closed_at,
        (o.newest).id, (o.newest).number, (o.newest).stage, (o.newest).unit, (o.newest).handler, (o.newest).dispatched_at,
        n.rung, l.governing, l.yellow_from, l.due, l.dark_from,
        array_to_string(p.passed, ' '), array_to_string(x.excused, ' '), coalesce(not p.passed <@ coalesce(x.excused, '{}'), false),
        board.counted_due(i, o.newest, x.excused), d.due
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
        left join incident.stage_limit_view d on d.incident = i.id and d.left_at is null
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
        counts_as_late = excluded.counts_as_late, counted_due = excluded.counted_due,
        desk_due = excluded.desk_due;
    get diagnostics written = row_count;
    perform pg_notify('board_changed', '');
    return written;
end $$;

-- Rows that were written before know nothing of it: an empty board fills itself at start.
delete from board.matter;
create index matter_at_desk on board.matter (coalesce(desk_due, 'infinity'), incident)
    where closed_at is null and stage in ('REPORTED', 'VERIFYING', 'FILED', 'TO_VERIFY', 'TO_REVISIT');
