-- The board reads everything anew; the planner learns what there is; then the figures.
select board.rebuild() \g /dev/null
analyze incident.incident;
analyze incident.history;
analyze dispatch.department_order;
analyze board.matter;

select format('    %s cases from %s to %s', count(*), min(reported_at)::date, max(reported_at)::date) from load_case;
select format('    %s', string_agg(stage || ' ' || n, ', ' order by n desc)) from (select stage, count(*) as n from load_case group by stage) s;
select format('    orders in hand: %s', string_agg(order_stage || ' ' || n, ', ' order by n desc))
from (select order_stage, count(*) as n from load_case where open and order_id is not null group by order_stage) s;
select format('    closed late: %s %%; open and late: %s',
    round(100.0 * count(*) filter (where closed_at > l4_due) / greatest(1, count(*) filter (where not open)), 1),
    count(*) filter (where open and order_id is not null and least(case when submitted_at is null then l3_due end, l4_due) < instant))
from load_case;
select format('    database: %s', pg_size_pretty(pg_database_size(current_database())));
