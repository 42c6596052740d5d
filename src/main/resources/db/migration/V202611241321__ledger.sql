create schema ledger;

-- What the rooms below publish for the ledgers.
create view dispatch.ledger_view as
    select id, kind, state, incident, order_id, unit, asked_by, asked_at, reason, basis, until_at, to_unit, waits_for, decide_by,
        rulings, settled_at, resumed_at, examined_at
    from dispatch.application where kind in ('SUSPENSION', 'RETURN', 'APPEAL');
comment on view dispatch.ledger_view is 'Published: suspensions and disputes, with who decided.';
create view incident.routing_view as
    select id, incident, order_id, at, actor, act, details ->> 'HAND_UP' as hand_up
    from incident.history where act in ('lead-named', 'handed-up', 'unit-heard');
comment on view incident.routing_view is 'Published: the acts that send a case to a unit.';
create view directory.duty_view as
    select id, pattern, area, condition, unit, legal_basis, valid_from, valid_to from directory.duty;
comment on view directory.duty_view is 'Published: items of the duty list with their days.';
create view directory.task_view as
    select id, tier, pattern, area, comes_first, valid_from, valid_to from directory.task_list;
comment on view directory.task_view is 'Published: rows of the task lists with their days.';
create view directory.desk_view as select key, unit from directory.person;
comment on view directory.desk_view is 'Published: to which unit''s desk somebody belongs.';
create view timelimit.extended_view as
    select incident, subject, limit_no from timelimit.limit_move where kind = 'EXTENDED';
comment on view timelimit.extended_view is 'Published: each extension of each limit.';
grant select on timelimit.extended_view to ${app};
grant select on dispatch.ledger_view, incident.routing_view, directory.duty_view, directory.task_view, directory.desk_view to ${app};

create table ledger.entry (
    id uuid primary key,
    ledger text not null check (ledger in ('SUSPENDED', 'SUPERVISED', 'DISPUTED')),
    incident uuid not null,
    open boolean not null,
    kind text not null,
    state text not null,
    number text,
    case_number text collate "C" not null,
    category text not null,
    unit text not null,
    handler text,
    grid text collate "C",
    informed text collate "C",
    since timestamptz not null,
    due timestamptz,
    examine_by timestamptz,
    settled_at timestamptz,
    asked_by text,
    reason text,
    basis text,
    decided_by text,
    words text,
    to_unit text,
    limit_no text
);
comment on table ledger.entry is 'Read model: one row a suspension, supervision note or dispute. Written by ledger.project() only; may be emptied and rebuilt at any time.';
comment on column ledger.entry.open is 'Still on its ledger: stands still, waits for an answer that is accepted, waits for a ruling';
comment on column ledger.entry.due is 'When the clock runs again, the answer is due, the ruling is due';
comment on column ledger.entry.examine_by is 'Until when a suspension is to be looked at again; by when what a note requires is to be done';
create index entry_incident on ledger.entry (incident);
create index entry_open_due on ledger.entry (ledger, coalesce(due, 'infinity'), id) where open;
create index entry_open_unit on ledger.entry (ledger, unit, coalesce(due, 'infinity'), id) where open;
create index entry_open_since on ledger.entry (ledger, since, id) where open;
create index entry_open_examine on ledger.entry (examine_by, id) where open and ledger = 'SUSPENDED';
create index entry_since on ledger.entry (ledger, since, id);
create index entry_due on ledger.entry (ledger, coalesce(due, 'infinity'), id);
create index entry_unit on ledger.entry (ledger, unit, since, id);
create index entry_grid on ledger.entry (ledger, grid, since);
create index entry_number on ledger.entry (ledger, case_number, id);

create table ledger.dispatched (
    order_id uuid primary key,
    incident uuid not null,
    dispatched_at timestamptz not null,
    category text not null,
    unit text not null,
    route text not null check (route in ('DUTY', 'TASK_LIST', 'DESK', 'RULING', 'NEXT_TIER')),
    item uuid,
    desk text,
    outcome text not null check (outcome in ('OPEN', 'RIGHT', 'WRONG', 'APART')),
    wrong_by text check (wrong_by in ('RETURNED', 'BEYOND_POWERS', 'UNCLEAR', 'REDISPATCHED')),
    check ((outcome = 'WRONG') = (wrong_by is not null))
);
comment on table ledger.dispatched is 'Read model: each order to a unit that leads, how it was sent there and whether that was right. Written by ledger.project() only.';
comment on column ledger.dispatched.route is 'By an item of the duty list or of a task list, by a dispatcher''s word, by a ruling, or handed up to the next tier';
comment on column ledger.dispatched.desk is 'Unit of who decided by hand; never the person';
comment on column ledger.dispatched.outcome is 'APART: neither; the case was merged, voided or closed by force, or the unit tried and could not settle it';
create index dispatched_incident on ledger.dispatched (incident);
create index dispatched_at on ledger.dispatched (dispatched_at) include (route, item, desk, category, outcome, wrong_by);

-- The spellings of a pattern that can fit a category: the key, ? for its kind, and each beginning with *.
create function ledger.patterns(category text) returns text[] language sql immutable strict parallel safe as $$
    select array_agg(p) from (
        select unnest(array[category, '?' || substr(category, 2)]) as p
        union all
        select unnest(array[left(category, n), '?' || substr(left(category, n), 2)]) || '*' from generate_series(1, length(category)) n
    ) s
$$;

-- Reads what these cases, or all when null, have on the ledgers, and how they were dispatched. Idempotent, one at a time.
create function ledger.project(cases uuid[]) returns int
    language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    written int;
    more int;
begin
    perform pg_advisory_xact_lock(hashtext('ledger.project'));
    insert into ledger.entry (
        id, ledger, incident, open, kind, state, number, case_number, category, unit, handler, grid, informed,
        since, due, examine_by, settled_at, asked_by, reason, basis, decided_by, words, to_unit, limit_no)
    select e.id, e.ledger, e.incident, e.open and (i.closed_at is null or e.ledger = 'DISPUTED'), e.kind, e.state, e.number, i.case_number, i.category, e.unit, o.handler, i.grid, i.informed,
        e.since, e.due, e.examine_by, e.settled_at, e.asked_by, e.reason, e.basis, e.decided_by, e.words, e.to_unit, e.limit_no
    from (
        select a.id, case a.kind when 'SUSPENSION' then 'SUSPENDED' else 'DISPUTED' end as ledger, a.incident, a.order_id,
            case a.kind when 'SUSPENSION' then a.resumed_at is null else a.state = 'OPEN' end as open,
            a.kind, a.state, null as number, a.unit,
            case a.kind when 'SUSPENSION' then a.settled_at else a.asked_at end as since,
            case a.kind when 'SUSPENSION' then a.until_at else a.decide_by end as due,
            case when a.kind = 'SUSPENSION' then (a.examined_at at time zone 'Asia/Shanghai' + interval '1 month') at time zone 'Asia/Shanghai' end as examine_by,
            case a.kind when 'SUSPENSION' then a.resumed_at else a.settled_at end as settled_at,
            a.asked_by, a.reason, a.basis,
            a.rulings -> -1 ->> 'by' as decided_by, a.rulings -> -1 ->> 'words' as words, a.to_unit, null as limit_no
        from dispatch.ledger_view a
        where (cases is null or a.incident = any (cases)) and (a.kind <> 'SUSPENSION' or a.state = 'GRANTED')
        union all
        select n.id, 'SUPERVISED', n.incident, nullif(n.subject, n.incident), n.state <> 'ACCEPTED', n.rung, n.state, n.number, n.holder,
            coalesce(n.issued_at, n.raised_at), n.reply_due, n.done_by, case when n.state <> 'ISSUED' then n.settled_at end, n.issued_by,
            n.requirement, null, case when n.state <> 'ISSUED' then n.settled_by end, case when n.state <> 'ISSUED' then n.words end, null, n.limit_no
        from supervision.board_view n
        where (cases is null or n.incident = any (cases)) and n.rung in ('SUPERVISE', 'NOTIFY', 'SUMMON') and n.state in ('ISSUED', 'ANSWERED', 'ACCEPTED')
    ) e
        join incident.board_view i on i.id = e.incident
        left join dispatch.board_view o on o.id = e.order_id
    on conflict (id) do update set
        open = excluded.open, kind = excluded.kind, state = excluded.state, number = excluded.number,
        case_number = excluded.case_number, category = excluded.category, unit = excluded.unit, handler = excluded.handler,
        grid = excluded.grid, informed = excluded.informed, since = excluded.since, due = excluded.due,
        examine_by = excluded.examine_by, settled_at = excluded.settled_at, asked_by = excluded.asked_by,
        reason = excluded.reason, basis = excluded.basis, decided_by = excluded.decided_by, words = excluded.words,
        to_unit = excluded.to_unit, limit_no = excluded.limit_no;
    get diagnostics written = row_count;

    insert into ledger.dispatched (order_id, incident, dispatched_at, category, unit, route, item, desk, outcome, wrong_by)
    select d.id, d.incident, d.dispatched_at, d.category, d.unit, d.route,
        case d.route when 'DUTY' then duty.id when 'TASK_LIST' then task.id end,
        case when d.route in ('DESK', 'RULING') then d.desk end,
        case when d.wrong_by is not null then 'WRONG' when d.stage = 'DONE' then 'RIGHT'
            when d.stage in ('HANDED_UP', 'ENDED') then 'APART' else 'OPEN' end,
        d.wrong_by
    from (
        select o.*, i.category, i.grid, i.filed_condition, desk.unit as desk,
            case sent.act when 'lead-named' then 'DESK' when 'unit-heard' then 'RULING' when 'handed-up' then 'NEXT_TIER'
                else case when o.tier in ('COMMUNITY', 'SUB_DISTRICT') and listed.id is not null then 'TASK_LIST' else 'DUTY' end end as route,
            listed.id as task,
            case when o.stage = 'RETURNED' then 'RETURNED'
                when o.stage = 'HANDED_UP' then nullif(up.hand_up, 'NOT_SOLVED')
                when o.stage = 'ENDED' and o.next_unit <> o.unit then 'REDISPATCHED' end as wrong_by
        from (
            select v.id, v.incident, v.unit, v.stage, v.tier, v.dispatched_at,
                lag(v.dispatched_at) over (partition by v.incident order by v.id) as before,
                lead(v.unit) over (partition by v.incident order by v.id) as next_unit
            from dispatch.board_view v
            where v.part = 'LEAD' and (cases is null or v.incident = any (cases))
        ) o
            join incident.board_view i on i.id = o.incident
            left join lateral (
                select r.act, r.actor from incident.routing_view r
                where r.incident = o.incident and r.at > coalesce(o.before, '-infinity') and r.at <= o.dispatched_at
                order by r.id desc limit 1
            ) sent on true
            left join directory.desk_view desk on desk.key = sent.actor
            left join lateral (
                select r.hand_up from incident.routing_view r
                where r.incident = o.incident and r.order_id = o.id and r.act = 'handed-up'
                order by r.id desc limit 1
            ) up on o.stage = 'HANDED_UP'
            left join lateral (
                select t.id from directory.task_view t
                where t.tier = o.tier and t.comes_first and t.pattern = any (ledger.patterns(i.category)) and i.grid like t.area || '%'
                    and t.valid_from <= (o.dispatched_at at time zone 'Asia/Shanghai')::date
                    and (t.valid_to is null or t.valid_to > (o.dispatched_at at time zone 'Asia/Shanghai')::date)
                order by length(t.pattern) desc limit 1
            ) listed on o.tier in ('COMMUNITY', 'SUB_DISTRICT')
    ) d
        left join lateral (select d.task as id) task on true
        left join lateral (
            select y.id from directory.duty_view y
            where y.pattern = any (ledger.patterns(d.category)) and d.grid like y.area || '%' and (y.unit is null or y.unit = d.unit)
                and y.condition in ('', coalesce(d.filed_condition, ''))
                and y.valid_from <= (d.dispatched_at at time zone 'Asia/Shanghai')::date
                and (y.valid_to is null or y.valid_to > (d.dispatched_at at time zone 'Asia/Shanghai')::date)
            order by length(translate(y.pattern, '?*', '')) * 100 + length(y.area) desc, y.condition = '' limit 1
        ) duty on d.route = 'DUTY'
    on conflict (order_id) do update set
        category = excluded.category, unit = excluded.unit, route = excluded.route, item = excluded.item, desk = excluded.desk,
        outcome = excluded.outcome, wrong_by = excluded.wrong_by;
    get diagnostics more = row_count;
    return written + more;
end $$;

create function ledger.rebuild() returns int language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('ledger.project'));
    delete from ledger.entry;
    delete from ledger.dispatched;
    return ledger.project(null);
end $$;

create table ledger.zero_check (
    month date primary key check (extract(day from month) = 1),
    ended_at timestamptz not null,
    drawn_at timestamptz not null,
    late int not null,
    forced int not null
);
comment on table ledger.zero_check is 'The list of a month (清零清单): drawn up by itself when the month has ended, and kept as it was.';
create table ledger.zero_check_row (
    month date not null references ledger.zero_check,
    incident uuid not null,
    kind text not null check (kind in ('LATE', 'FORCED')),
    case_number text collate "C" not null,
    category text not null,
    stage text not null,
    unit text,
    handler text,
    order_id uuid,
    grid text collate "C",
    informed text collate "C",
    limits text,
    due timestamptz,
    rung text,
    primary key (month, kind, incident)
);
comment on table ledger.zero_check_row is 'LATE: stood on the ledger with a passed limit when the month ended. FORCED: left it by force in the month; counted apart.';
create index zero_check_row_due on ledger.zero_check_row (month, kind, coalesce(due, 'infinity'), incident);
create index zero_check_row_unit on ledger.zero_check_row (month, unit);
create index zero_check_row_grid on ledger.zero_check_row (month, grid);

-- Draws the list of a month, once; what happened after its end is not looked at. Returns whether it drew.
create function ledger.draw_zero_check(wanted date, ended timestamptz, drawn timestamptz) returns boolean
    language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    late_count int;
    forced_count int;
begin
    perform pg_advisory_xact_lock(hashtext('ledger.zero_check'));
    if exists (select 1 from ledger.zero_check where month = wanted) then
        return false;
    end if;
    insert into ledger.zero_check values (wanted, ended, drawn, 0, 0);
    insert into ledger.zero_check_row (month, incident, kind, case_number, category, stage, unit, handler, order_id, grid, informed, limits, due, rung)
    select wanted, m.incident, 'LATE', m.case_number, m.category, m.stage, o.unit, o.handler, o.id, m.grid, m.informed, l.names, l.due, m.rung
    from board.matter_view m
        join incident.board_view i on i.id = m.incident
        left join lateral (
            select v.* from dispatch.board_view v
            where v.incident = m.incident and v.part = 'LEAD' and v.dispatched_at <= ended and (v.ended_at is null or v.ended_at > ended)
            order by v.id desc limit 1
        ) o on true
        cross join lateral (
            select string_agg(x.name, ' ' order by x.name) as names, min(x.due) as due
            from (values
                ('L1', o.l1_due, o.l1_met_at, coalesce(o.l3_met_at > ended, true)),
                ('L2', o.l2_due, o.l2_met_at, coalesce(o.l3_met_at > ended, true)),
                ('L3', o.l3_due, o.l3_met_at, true),
                ('L4', i.l4_due, i.l4_met_at, true)
            ) as x (name, due, met_at, in_unit)
            where x.due <= ended and coalesce(x.met_at > ended, true) and x.in_unit and coalesce(o.stopped_at > ended, true)
        ) l
    where m.reported_at <= ended and (m.closed_at is null or m.closed_at > ended)
        -- what the board has not heard yet counts as well
        and (i.closed_at is null or i.closed_at > ended) and l.due is not null;
    get diagnostics late_count = row_count;
    insert into ledger.zero_check_row (month, incident, kind, case_number, category, stage, unit, handler, order_id, grid, informed, limits, due, rung)
    select wanted, m.incident, 'FORCED', m.case_number, m.category, m.stage, m.unit, m.handler, m.order_id, m.grid, m.informed, m.passed, m.closed_at, m.rung
    from board.matter_view m
    where m.stage = 'FORCED' and m.closed_at > (ended at time zone 'Asia/Shanghai' - interval '1 month') at time zone 'Asia/Shanghai' and m.closed_at <= ended;
    get diagnostics forced_count = row_count;
    update ledger.zero_check set late = late_count, forced = forced_count where month = wanted;
    return true;
end $$;

create sequence ledger.export_serial;
create table ledger.export (
    serial text primary key,
    id uuid not null unique,
    ledger text not null,
    filter jsonb not null,
    rows int not null,
    made_by text not null,
    unit text,
    made_at timestamptz not null
);
comment on table ledger.export is 'Who took which rows out of the product, when; the serial stands in the file''s watermark.';

insert into platform.rule_kind (name, shape, choices, source) values
    ('ledger.export-rows', 'COUNT', '{}', 'How many rows one exported sheet of a ledger may hold; who wants more narrows down.'),
    ('ledger.least-shown', 'COUNT', '{}', 'From how many dispatches on a rate is shown (domain rules §5, small-sample guard).');
insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('ledger.export-rows', '*', '1970-01-01Z', '100000', 'system', now(), 'shipped'),
    ('ledger.least-shown', '*', '1970-01-01Z', '30', 'system', now(), 'shipped');

grant usage on schema ledger to ${app};
grant select, insert, update, delete on ledger.entry, ledger.dispatched to ${app};
grant select, insert, update on ledger.zero_check to ${app};
grant select, insert on ledger.zero_check_row, ledger.export to ${app};
grant usage on sequence ledger.export_serial to ${app};
grant execute on all functions in schema ledger to ${app};
