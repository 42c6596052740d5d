alter table dispatch.department_order add column stopped_at timestamptz;
comment on column dispatch.department_order.stopped_at is 'Since when the clock stands still (stage SUSPENDED); null while it runs';
alter table incident.incident add column stopped_at timestamptz;
comment on column incident.incident.stopped_at is 'Since when the clock of L4 stands still; null while it runs';

create index department_order_suspended on dispatch.department_order (incident) where stage = 'SUSPENDED';
create view dispatch.suspended_view as
    select id, incident from dispatch.department_order where stage = 'SUSPENDED' and not loaded;
comment on view dispatch.suspended_view is 'Published for the workflow''s reconciliation: orders whose clock, and that of their case, stands still.';
grant select on dispatch.suspended_view to ${app};

-- Over the limits that run: while the order stands still none does, its case's own neither.
create or replace function board.lights(i incident.board_view, o dispatch.board_view)
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
    where l.running and (o).stage is distinct from 'SUSPENDED'
$$;

-- A row whose order stands still shows grey, wherever its instants lie.
alter table board.matter add column stopped boolean not null
    generated always as (coalesce(order_stage = 'SUSPENDED', false)) stored;
drop index board.matter_figures;
create index matter_figures on board.matter (stage, unit, community) include (yellow_from, due, dark_from, stopped) where closed_at is null;
