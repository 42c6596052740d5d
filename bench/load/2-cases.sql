-- Draws the cases, one row each with everything that its tables need, set by set.

-- A number drawn from 1 to 10,000 points to a category, or to an hour, as often as its pull says.
create function pg_temp.slots(weights float8[]) returns int[] language sql immutable as $$
    select array_agg(greatest(1, width_bucket(s - 0.5, bounds)))
    from (
        select array_agg(10000 * before / whole order by at) as bounds
        from (
            select at, coalesce(sum(w) over (order by at rows between unbounded preceding and 1 preceding), 0) as before, sum(w) over () as whole
            from unnest(weights) with ordinality as u (w, at)
        ) running
    ) b, generate_series(1, 10000) s
    group by bounds
$$;

-- UUIDv7 (RFC 9562): the instant in milliseconds, then what chance gives.
create function pg_temp.id_at(moment timestamptz) returns uuid language sql volatile as $$
    select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
$$;

create function pg_temp.normal() returns float8 language sql volatile as $$
    select sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())
$$;

-- A category's span as the clock counts it on average: working days take their weekend along, working hours end at five.
create function pg_temp.spanned(start timestamptz, amount int, unit text) returns timestamptz language sql immutable as $$
    select case unit
        when 'CONTINUOUS_HOUR' then start + make_interval(hours => amount)
        when 'WORKING_HOUR' then start + make_interval(hours => amount)
            + case when extract(hour from start at time zone 'Asia/Shanghai') + amount between 9 and 17 then interval '0' else interval '15 hours' end
        when 'NATURAL_DAY' then start + make_interval(days => amount)
        else start + make_interval(days => amount + 2 * ((amount - 1 + extract(isodow from start at time zone 'Asia/Shanghai')::int) / 5))
    end
$$;

create temp table load_drawn as
with slots as materialized (
    select (select pg_temp.slots(array_agg(weight order by n)) from load_kind) as kinds,
        (select pg_temp.slots(array_agg(pull order by hour)) from load_hour) as hours,
        (select min(hour) from load_hour) as first,
        (select count(*) from load_place) as places, instant
    from load_now
), drawn as materialized (
    select g, g <= :open as open, kinds[1 + floor(random() * 10000)::int] as kind, floor(random() * places)::int as place,
        random() as chance, random() as way, random() as reach, random() as age,
        first + make_interval(hours => hours[1 + floor(random() * 10000)::int] - 1, secs => random() * 3600) as hour, first, instant
    from slots, generate_series(1, :orders) g
)
select d.*,
    -- what is still open is mostly younger than its limit; one in seven is not
    case when open then greatest(first, instant - interval '1 minute' - usual * (-0.5 * ln(1 - age))) else hour end as reported_at
from drawn d join load_kind k on k.n = d.kind;
analyze load_drawn;

-- offset 0 keeps the planner from writing each step's expressions into the next, where they would be computed many times.
create temp table load_case as
with placed as (
    select d.*, k.key as category, k.name, k.urgency, k.verification in ('ON_SITE', 'DOCUMENTS') as verified, k.amount, k.unit as span_unit,
        p.building, p.grid, p.community, p.sub_district, p.label, p.address, p.point, u.unit,
        h.handlers[1 + floor(d.way * coalesce(array_length(h.handlers, 1), 1))::int % greatest(array_length(h.handlers, 1), 1)] as handler,
        w.workers[1 + floor(d.way * array_length(w.workers, 1))::int % array_length(w.workers, 1)] as worker,
        case when d.chance < 0.55 then 'FIELD' when d.chance < 0.85 then 'HOTLINE' else 'PUBLIC' end as channel,
        case k.urgency when 'EMERGENCY' then interval '1 hour' when 'URGENT' then interval '4 hours' else interval '1 day' end as l1,
        case when k.complex then 27 else 7 end as l3_days,
        case k.urgency when 'EMERGENCY' then 1 when 'URGENT' then 2 else 3 end as checking,
        d.reported_at + case when d.chance < 0.97 then interval '0' else make_interval(mins => (20 + 100 * d.way)::int) end as dispatched_at,
        exp(-1.05 + 0.72 * pg_temp.normal()) as pace
    from load_drawn d
        join load_kind k on k.n = d.kind
        join load_place p on p.n = d.place
        join load_duty u on u.n = d.kind and u.sub_district = p.sub_district
        left join load_handler h on h.unit = u.unit
        left join load_worker w on w.community = p.community offset 0
), limited as (
    select *, least(dispatched_at + make_interval(days => l3_days), pg_temp.spanned(dispatched_at, amount, span_unit)) as l3_due from placed offset 0
), due as (
    select *, least(dispatched_at + l1, l3_due) as l1_due,
        case when dispatched_at + interval '3 days' < l3_due then dispatched_at + interval '3 days' end as l2_due,
        greatest(l3_due, least(dispatched_at + make_interval(days => l3_days + 3), l3_due + make_interval(days => checking))) as l4_due
    from limited offset 0
), paced as (
    select *,
        -- a closed case took its pace's share of L4, and had ended by now
        case when open then null else least(dispatched_at + pace * (l4_due - dispatched_at), dispatched_at + (0.2 + 0.75 * reach) * (instant - dispatched_at)) end as closed_at,
        case
            when not open then 'CLOSED'
            when reach < 0.02 then 'REPORTED'
            when reach < 0.03 then 'FILED'
            when reach < 0.78 then 'DISPATCHED'
            when reach < 0.91 and verified then 'TO_VERIFY'
            when reach < 0.91 or channel = 'FIELD' then 'DISPATCHED'
            else 'TO_REVISIT'
        end as stage
    from due offset 0
), staged as (
    select *, channel <> 'FIELD' as called,
        case when stage in ('REPORTED', 'FILED') then null
            when stage = 'CLOSED' then 'DONE'
            when stage in ('TO_VERIFY', 'TO_REVISIT') then 'SUBMITTED'
            -- units sign within L1, or soon after it
            when reach < 0.5 and instant < dispatched_at + l1 * 0.5 * (0.1 + way) then 'TO_SIGN'
            when reach < 0.5 and instant < dispatched_at + l1 * (0.1 + way) then 'TO_ASSIGN'
            when reach < 0.04 then 'TO_SIGN'
            else 'HANDLING' end as order_stage,
        coalesce(closed_at, instant) - dispatched_at as taken
    from paced offset 0
), acted as (
    select *,
        case when order_stage <> 'TO_SIGN' then dispatched_at + least(l1 * (0.05 + 0.5 * way), taken * 0.15) end as signed_at,
        case when order_stage in ('HANDLING', 'SUBMITTED', 'DONE') then dispatched_at + least(l1 * (0.1 + way), taken * 0.25) end as assigned_at,
        case when l2_due is not null and (order_stage in ('SUBMITTED', 'DONE') or order_stage = 'HANDLING' and way < 0.6)
            then dispatched_at + least(interval '3 days' * (0.2 + 0.9 * chance), taken * 0.5) end as fed_back_at,
        case when order_stage in ('SUBMITTED', 'DONE') then dispatched_at + taken * (0.6 + 0.2 * way) end as submitted_at
    from staged offset 0
)
select pg_temp.id_at(reported_at) as id,
    case when order_stage is not null then pg_temp.id_at(dispatched_at) end as order_id,
    to_char(reported_at at time zone 'Asia/Shanghai', 'YYYY-MMDD') || '-L' || lpad(g::text, 7, '0') as case_number, *
from acted;
analyze load_case;
