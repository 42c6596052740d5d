-- Writes the rows of the drawn cases; marked as loaded, for they have no procedure of their own.
select incident.ensure_months(t, (select min(reported_at)::date from load_case), (select instant::date from load_now))
from unnest(array['incident.incident', 'incident.history', 'dispatch.department_order']::regclass[]) t \g /dev/null

insert into incident.incident (
    id, version, case_number, stage, channel, category, text, position, accuracy_metres,
    sub_district, community, grid, building, path_label, address, lead_unit, requester_name, requester_phone,
    reporter, reported_at, l4_span, l4_start, l4_due, l4_yellow_from, l4_dark_from, l4_policy, l4_met_at,
    rounds, closed_at, loaded)
select id, 0, case_number, stage, channel, category, name, placed.point, case channel when 'FIELD' then 8 end,
    placed.sub_district, placed.community, placed.grid, placed.building, placed.label, address,
    case when order_id is not null then unit end,
    case when called then 'Loaded ' || g end, case when called then '100' || lpad((g % 100000000)::text, 8, '0') end,
    case channel when 'FIELD' then worker when 'HOTLINE' then 'dispatcher1' else 'public' end, reported_at,
    l4.span, l4.start, l4.due, l4.yellow_from, l4.dark_from, l4.policy, case when l4.due is not null then closed_at end,
    0, closed_at, true
from load_case
    -- a case in the pool has only words
    left join lateral (select point, sub_district, community, grid, building, label where stage <> 'REPORTED') placed on true
    left join lateral (
        select checking + l3_days || ' NATURAL_DAY' as span, dispatched_at as start, l4_due as due,
            l4_due - least(0.25 * (l4_due - dispatched_at), interval '1 day') as yellow_from,
            l4_due + (l4_due - dispatched_at) as dark_from, '1-3-7-10@1' as policy
        where order_id is not null
    ) l4 on true;

insert into dispatch.department_order (
    id, version, incident, number, unit, stage, handler, contact_needed, contacted_at, dispatched_at, signed_at, result, round,
    l1_span, l1_start, l1_due, l1_yellow_from, l1_dark_from, l1_policy, l1_met_at,
    l2_span, l2_start, l2_due, l2_yellow_from, l2_dark_from, l2_policy, l2_met_at,
    l3_span, l3_start, l3_due, l3_yellow_from, l3_dark_from, l3_policy, l3_met_at, loaded)
select order_id, 0, id, case_number || '-1', unit, order_stage, case when assigned_at is not null then handler end,
    called, case when called then assigned_at end, dispatched_at, signed_at, case when submitted_at is not null then name end, 0,
    (extract(epoch from l1) / 3600)::int || ' CONTINUOUS_HOUR', dispatched_at, l1_due,
    l1_due - least(0.25 * (l1_due - dispatched_at), interval '1 day'), l1_due + (l1_due - dispatched_at), '1-3-7-10@1', assigned_at,
    case when l2_due is not null then '3 NATURAL_DAY' end, case when l2_due is not null then dispatched_at end, l2_due,
    l2_due - least(0.25 * (l2_due - dispatched_at), interval '1 day'), l2_due + (l2_due - dispatched_at),
    case when l2_due is not null then '1-3-7-10@1' end, fed_back_at,
    coalesce(amount || ' ' || span_unit, l3_days || ' NATURAL_DAY'), dispatched_at, l3_due,
    l3_due - least(0.25 * (l3_due - dispatched_at), interval '1 day'), l3_due + (l3_due - dispatched_at), '1-3-7-10@1', submitted_at, true
from load_case
where order_id is not null;
