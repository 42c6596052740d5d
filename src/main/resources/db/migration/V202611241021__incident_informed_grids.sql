alter table incident.incident add column informed_grids text[] not null default '{}';
comment on column incident.incident.informed_grids is 'Codes of the grids that are told too, because the place lies on their border; as it was on the day of the report.';

create or replace view incident.board_view as
    select id, case_number, stage, channel, category, left(text, 200) as text, reporter,
        coalesce(btrim(requester_phone), '') <> '' as requester_reachable,
        sub_district::text as sub_district, community::text as community, grid::text as grid, path_label, address, position,
        reported_at, rounds, closed_at,
        l4_due, l4_yellow_from, l4_dark_from,
        closed_at is null and l4_due is not null and l4_met_at is null as l4_running,
        case when informed_grids <> '{}' then ' ' || array_to_string(informed_grids, ' ') end as informed
    from incident.incident;

alter table board.matter add column informed text collate "C";
comment on column board.matter.informed is 'The same, each code behind a blank: '' 990101001001004 990101002003001''; null where nobody else is told.';
-- few matters lie on a border: the index is small, and a scope looks through all of it
create index matter_informed on board.matter (informed) where informed is not null and closed_at is null;

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
