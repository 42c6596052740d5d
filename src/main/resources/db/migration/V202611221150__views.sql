-- What the rooms publish for readers above them (decision record "schema per room"): columns are added, never changed.

create view incident.board_view as
    select id, case_number, stage, channel, category, left(text, 200) as text, reporter,
        coalesce(btrim(requester_phone), '') <> '' as requester_reachable,
        sub_district::text as sub_district, community::text as community, grid::text as grid, path_label, address, position,
        reported_at, rounds, closed_at,
        l4_due, l4_yellow_from, l4_dark_from,
        closed_at is null and l4_due is not null and l4_met_at is null as l4_running
    from incident.incident;
comment on view incident.board_view is 'A case as the board shows it; L4 runs until the case is closed.';

create view incident.act_view as select id, incident from incident.history;
comment on view incident.act_view is 'Which case an act, and so its evidence, belongs to.';

-- An order's limits run while the unit still has to do something: what was not met by the submission cannot be met after it.
create view dispatch.board_view as
    select id, incident, number, stage, unit, handler, dispatched_at, round,
        l1_due, l1_yellow_from, l1_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING') and l1_met_at is null as l1_running,
        l2_due, l2_yellow_from, l2_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING') and l2_due is not null and l2_met_at is null as l2_running,
        l3_due, l3_yellow_from, l3_dark_from,
        stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING') and l3_met_at is null as l3_running
    from dispatch.department_order;
comment on view dispatch.board_view is 'An order as the board shows it, with the limits that run.';

create view supervision.board_view as
    select id, subject, incident, holder, rung,
        array_position(array['REMIND', 'URGE', 'SUPERVISE', 'NOTIFY', 'SUMMON'], rung) as rung_height,
        limit_no, state, number, reached_at, raised_at, recipients, reply_due, settled_by, settled_at, words
    from supervision.notice;
comment on view supervision.board_view is 'A notice of the ladder; rung_height counts from 1, the lowest.';

grant select on incident.board_view, incident.act_view, dispatch.board_view, supervision.board_view to ${app};
