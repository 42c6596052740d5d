-- A few history lines of each case: what the page of a case and its rates are read from.
insert into incident.history (id, incident, order_id, at, actor, act, note, details)
select pg_temp.id_at(at + number * interval '1 millisecond'), id, of_order, at, actor, act, note, details
from load_case
    cross join lateral (values
        (1, null, reported_at, case channel when 'FIELD' then worker when 'HOTLINE' then 'dispatcher1' else 'public' end, 'reported', null, '{}'),
        (2, order_id, case when order_id is not null then dispatched_at end, 'system', 'dispatched', null, jsonb_build_object('UNIT', unit)),
        (3, order_id, signed_at, 'clerk.' || unit, 'signed', null, '{}'),
        (4, order_id, fed_back_at, handler, 'fed-back', name, '{}'),
        (5, order_id, submitted_at, handler, 'submitted', name, '{}'),
        (6, null, case when stage = 'CLOSED' then closed_at end, 'system', 'struck-off', null, '{}')
    ) as line (number, of_order, at, actor, act, note, details)
where line.at is not null and line.actor is not null;
