-- What plausible cases are drawn from: places, categories with their limits, units with their people, hours of the week.
-- Variables: orders, days, open (all counts). Category files come in through load_category.
set synchronous_commit = off;
set work_mem = '128MB';
set maintenance_work_mem = '256MB';
set client_min_messages = warning;

create temp table load_now as
select now() + make_interval(secs => coalesce((select offset_millis from platform.clock), 0) / 1000.0) as instant;

-- One row a building: a point on its ground and the four tiers as a case stores them.
create temp table load_place as
select row_number() over () - 1 as n, b.code as building, b.grid, b.community, left(b.community, 9) as sub_district,
    concat_ws(' ', s.name, c.name, g.name, case when starts_with(b.name, c.name) then substr(b.name, length(c.name) + 1) else b.name end) as label,
    b.address, st_pointonsurface(b.ground) as point
from grid.version v
    join grid.building_on b on b.version = v.id
    join grid.area g on g.version = v.id and g.code = b.grid
    join grid.area c on c.version = v.id and c.code = b.community
    join grid.area s on s.version = v.id and s.code = left(b.community, 9)
where daterange(v.valid_from, v.valid_to) @> (select instant::date from load_now);
create unique index on load_place (n);
analyze load_place;

do $$ begin
    if not exists (select from load_place) then
        raise exception 'the grid is not loaded yet: start the product once (bin/run), then load';
    end if;
end $$;

-- Categories are skewed as they are in a city: a handful makes half of all cases. A kind's share falls with the rank.
create temp table load_kind as
with ranked as (
    select *, kind || code as key,
        case kind when 'M' then 0.62 when 'C' then 0.18 when 'R' then 0.17 else 0.03 end as share,
        1 / power(row_number() over (partition by kind order by md5(code)), 0.9) as pull
    from load_category
), weighted as (
    select *, share * pull / sum(pull) over (partition by kind) as weight from ranked
)
select (row_number() over (order by weight desc, key))::int as n, key, name, urgency, verification, complex, weight,
    amount, unit,
    make_interval(hours => least(168, coalesce(case unit when 'CONTINUOUS_HOUR' then amount when 'WORKING_HOUR' then 2 * amount else 24 * amount end, 168)))
        as usual
from (select *, nullif(split_part("limit", ' ', 1), '')::int as amount, nullif(split_part("limit", ' ', 2), '') as unit from weighted) w;
comment on column load_kind.usual is 'About how long it may take, to draw the age of open cases from';

-- The duty list, resolved for each category and sub-district as the product does it.
create temp table load_duty as
select distinct on (k.n, s.area) k.n, s.area as sub_district, coalesce(d.unit, s.key) as unit
from load_kind k
    cross join (select key, area from directory.unit where kind = 'SUB_DISTRICT') s
    join directory.duty d on k.key like replace(replace(d.pattern, '?', '_'), '*', '%')
        and s.area like d.area || '%'
        and daterange(d.valid_from, d.valid_to) @> (select instant::date from load_now)
order by k.n, s.area, length(replace(replace(d.pattern, '?', ''), '*', '')) desc, length(d.area) desc, d.pattern;

create temp table load_handler as
select p.unit, array_agg(p.key order by p.key) as handlers
from directory.person p join directory.held_role r on r.person = p.key and r.role = 'HANDLER'
group by p.unit;

create temp table load_worker as
select c.community, array_agg(distinct a.person) as workers
from (select distinct community from load_place) c
    join directory.served_area a on starts_with(c.community, a.area)
    join directory.held_role r on r.person = a.person and r.role = 'GRID_WORKER'
group by c.community;

-- Hours of the past days as often as they see reports: little at night, a peak before noon and one after work, less on
-- days off. One entry in a hundred stands for a weight of 0.01.
create temp table load_hour as
select h as hour,
    (array[2,1,1,1,1,2,5,9,13,15,14,11,9,10,12,12,11,10,9,8,7,6,4,3])[1 + extract(hour from h at time zone 'Asia/Shanghai')::int]
        * case when extract(isodow from h at time zone 'Asia/Shanghai') >= 6 then 6 else 10 end as pull
from load_now, generate_series(date_trunc('hour', instant) - make_interval(days => :days), instant - interval '1 hour', interval '1 hour') h;
