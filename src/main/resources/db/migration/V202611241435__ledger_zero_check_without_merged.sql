-- 合并: a case that went with another when the month ended is not late beside it.
create or replace function ledger.draw_zero_check(wanted date, ended timestamptz, drawn timestamptz) returns boolean
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
    select wanted, m.incident, 'LATE', m.case_number, m.category, then_.stage, o.unit, then_.handler, o.id, m.grid, m.informed, l.names, l.due, n.rung
    from board.matter_view m
        join incident.board_view i on i.id = m.incident
        left join lateral (
            select v.* from dispatch.board_view v
            where v.incident = m.incident and v.part = 'LEAD' and v.dispatched_at <= ended and (v.ended_at is null or v.ended_at > ended)
            order by v.id desc limit 1
        ) o on true
        cross join lateral (
            select ledger.stage_at(m.incident, m.stage, ended) as stage, ledger.handler_at(m.incident, o.id, o.handler, ended) as handler
        ) then_
        left join lateral (
            select v.rung from supervision.board_view v
            where v.incident = m.incident and v.raised_at <= ended and v.state <> 'DECLINED'
            order by v.rung_height desc limit 1
        ) n on true
        cross join lateral (
            select string_agg(x.name, ' ' order by x.name) as names, min(x.due) as due
            from (values
                ('L1', ledger.due_at(o.id, 'L1', o.l1_due, ended), o.l1_met_at, coalesce(o.l3_met_at > ended, true)),
                ('L2', ledger.due_at(o.id, 'L2', o.l2_due, ended), o.l2_met_at, coalesce(o.l3_met_at > ended, true)),
                ('L3', ledger.due_at(o.id, 'L3', o.l3_due, ended), o.l3_met_at, true),
                ('L4', ledger.due_at(m.incident, 'L4', i.l4_due, ended), i.l4_met_at, true)
            ) as x (name, due, met_at, in_unit)
            where x.due <= ended and coalesce(x.met_at > ended, true) and x.in_unit and coalesce(o.stopped_at > ended, true)
                -- what was sent back since had left the unit then
                and (x.name = 'L4' or then_.stage not in ('TO_VERIFY', 'TO_REVISIT'))
                and not exists (
                    select from timelimit.moved_view v
                    where v.subject = o.id and v.stopped_from <= ended and v.stopped_until > ended)
        ) l
    where m.reported_at <= ended and (m.closed_at is null or m.closed_at > ended)
        -- what the board has not heard yet counts as well
        and (i.closed_at is null or i.closed_at > ended) and l.due is not null
        -- what goes with another case is late with that one, on its line
        and then_.stage <> 'MERGED';
    get diagnostics late_count = row_count;
    insert into ledger.zero_check_row (month, incident, kind, case_number, category, stage, unit, handler, order_id, grid, informed, limits, due, rung)
    select wanted, m.incident, 'FORCED', m.case_number, m.category, 'FORCED', m.unit, m.handler, m.order_id, m.grid, m.informed, m.passed, m.closed_at, m.rung
    from board.matter_view m
        join incident.forced_view f on f.id = m.incident
    where m.stage in ('FORCED', 'ARCHIVED') and m.closed_at > (ended at time zone 'Asia/Shanghai' - interval '1 month') at time zone 'Asia/Shanghai' and m.closed_at <= ended;
    get diagnostics forced_count = row_count;
    update ledger.zero_check set late = late_count, forced = forced_count where month = wanted;
    return true;
end $$;
