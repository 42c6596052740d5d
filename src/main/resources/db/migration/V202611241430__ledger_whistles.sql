-- A whistle that was blown alone has no case; the notes to the units that it called stand on the supervised ledger all the same.
create view whistle.ledger_view as
    select r.id as report, w.id as whistle, w.number, w.kind, w.title, w.area, w.path_label
    from whistle.report r join whistle.whistle w on w.id = r.whistle;
comment on view whistle.ledger_view is 'Published: to which whistle a unit''s report belongs, and what the whistle is called.';
grant select on whistle.ledger_view to ${app};

alter table ledger.entry
    alter column incident drop not null,
    alter column category drop not null,
    add column whistle uuid,
    add column whistle_kind text,
    add column title text,
    add column place text,
    add constraint entry_subject check ((incident is null) = (whistle is not null)),
    add constraint entry_whistle check (ledger = 'SUPERVISED' or whistle is null);
comment on column ledger.entry.whistle is 'One that was blown alone; title, place and whistle_kind are its own.';
comment on column ledger.entry.case_number is 'Number of the case, or of the whistle that was blown alone';

-- As ledger.project(): reads these notes, or all when null, as far as they are about no case. They outlive the whistle, as the breach does.
create function ledger.project_whistles(notes uuid[]) returns int
    language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    written int;
begin
    perform pg_advisory_xact_lock(hashtext('ledger.project'));
    insert into ledger.entry (
        id, ledger, whistle, whistle_kind, title, place, open, kind, state, number, case_number, unit, grid,
        since, due, examine_by, settled_at, asked_by, reason, decided_by, words)
    select n.id, 'SUPERVISED', w.whistle, w.kind, w.title, w.path_label, n.state <> 'ACCEPTED', n.rung, n.state, n.number, w.number, n.holder, w.area,
        coalesce(n.issued_at, n.raised_at), n.reply_due, n.done_by, case when n.state <> 'ISSUED' then n.settled_at end, n.issued_by,
        n.requirement, case when n.state <> 'ISSUED' then n.settled_by end, case when n.state <> 'ISSUED' then n.words end
    from supervision.notice_view n
        join whistle.ledger_view w on w.report = n.subject
    where n.incident is null and (notes is null or n.id = any (notes))
        and n.rung in ('SUPERVISE', 'NOTIFY', 'SUMMON') and n.state in ('ISSUED', 'ANSWERED', 'ACCEPTED')
    on conflict (id) do update set
        open = excluded.open, kind = excluded.kind, state = excluded.state, number = excluded.number, unit = excluded.unit,
        since = excluded.since, due = excluded.due, examine_by = excluded.examine_by, settled_at = excluded.settled_at,
        asked_by = excluded.asked_by, reason = excluded.reason, decided_by = excluded.decided_by, words = excluded.words;
    get diagnostics written = row_count;
    return written;
end $$;
grant execute on function ledger.project_whistles(uuid[]) to ${app};

create or replace function ledger.rebuild() returns int language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('ledger.project'));
    delete from ledger.entry;
    delete from ledger.dispatched;
    return ledger.project(null) + ledger.project_whistles(null);
end $$;
select ledger.project_whistles(null);
