create table dispatch.application_rule (
    kind text not null,
    effective_from date not null,
    chain jsonb not null,
    all_must_agree boolean not null,
    ask_within text,
    most int check (most > 0),
    longest text,
    tells_requester boolean not null,
    reason text not null,
    primary key (kind, effective_from)
);
comment on table dispatch.application_rule is 'Dated rules of applications: who decides within what time, how often, how long.';
comment on column dispatch.application_rule.all_must_agree is 'Each of the chain must grant; otherwise each may decide alone or hand on.';
insert into dispatch.application_rule values
    ('RETURN', '2000-01-01', '[{"approver": "ROLE:DISPATCHER", "within": "2 WORKING_HOUR"}, {"approver": "CENTRE:DUTY_LEADER", "within": "4 WORKING_HOUR"}, {"approver": "ROLE:COMMAND", "within": "2 WORKING_DAY", "forum": "CONFERENCE"}]', false, '4 WORKING_HOUR', 1, null, false, 'Objection within four working hours, once; dispatcher, duty leader, joint conference'),
    ('EXTENSION', '2000-01-01', '[{"approver": "UNIT:WINDOW_CLERK", "within": "4 WORKING_HOUR"}, {"approver": "ROLE:DISPATCHER", "within": "4 WORKING_HOUR"}]', true, null, 1, null, true, 'Handler, unit, dispatcher; once, not longer than the original limit'),
    ('SUSPENSION', '2000-01-01', '[{"approver": "UNIT:WINDOW_CLERK", "within": "4 WORKING_HOUR"}, {"approver": "CENTRE:DUTY_LEADER", "within": "1 WORKING_DAY"}]', true, null, null, '365 NATURAL_DAY', true, 'Objective obstacle, one approval at the centre, a year at most'),
    ('LEGAL_LIMIT', '2000-01-01', '[{"approver": "UNIT:WINDOW_CLERK", "within": "4 WORKING_HOUR"}, {"approver": "ROLE:DISPATCHER", "within": "1 WORKING_DAY"}]', true, null, null, null, true, 'The longer limit of law prevails and the requester is told'),
    ('FORCED_CLOSE', '2000-01-01', '[{"approver": "ROLE:COMMAND", "within": "1 WORKING_DAY"}]', true, null, null, null, false, 'Only a leader closes by force; counted apart'),
    ('APPEAL', '2000-01-01', '[{"approver": "ROLE:SUPERVISOR", "within": "3 WORKING_DAY"}, {"approver": "CENTRE:DUTY_LEADER", "within": "3 WORKING_DAY"}]', true, null, 1, null, false, 'Once against a late record, looked at by two');

create table dispatch.application (
    id uuid primary key,
    version int not null,
    kind text not null check (kind in ('RETURN', 'EXTENSION', 'SUSPENSION', 'LEGAL_LIMIT', 'FORCED_CLOSE', 'APPEAL')),
    state text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    incident uuid not null,
    order_id uuid,
    unit text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    reason text not null,
    basis text,
    span text,
    until_at timestamptz,
    to_unit text,
    chain jsonb not null,
    all_must_agree boolean not null,
    step int not null,
    waits_for text,
    forum text,
    decide_by timestamptz,
    rulings jsonb not null,
    settled_at timestamptz,
    resumed_at timestamptz,
    examined_at timestamptz,
    check ((state = 'OPEN') = (waits_for is not null) and (state = 'OPEN') = (settled_at is null))
);
comment on table dispatch.application is 'What one asks and another decides; the chain as it was in force when it was asked.';
comment on column dispatch.application.waits_for is 'ROLE:DISPATCHER, or POST:centre:DUTY_LEADER';
create unique index application_open on dispatch.application (kind, coalesce(order_id, incident)) where state = 'OPEN';
create unique index application_once on dispatch.application (incident, unit) where kind = 'RETURN' and state <> 'WITHDRAWN';
create index application_waiting on dispatch.application (waits_for, id) where state = 'OPEN';
create index application_incident on dispatch.application (incident, id);
create index application_of_unit on dispatch.application (unit, id);
create index application_asked on dispatch.application (asked_by, id);
create index application_stopped on dispatch.application (examined_at, id) where kind = 'SUSPENSION' and state = 'GRANTED' and resumed_at is null;

create table dispatch.decision_delay (
    application uuid not null references dispatch.application,
    approver text not null,
    holder text not null,
    due timestamptz not null,
    noted_at timestamptz not null,
    primary key (application, due)
);
comment on table dispatch.decision_delay is 'An approver let his own limit pass: charged to his unit, noted once.';
create index decision_delay_holder on dispatch.decision_delay (holder, due);

create view dispatch.application_view as
    select id, state, decide_by, until_at, resumed_at from dispatch.application
    where state = 'OPEN' or kind = 'SUSPENSION' and state = 'GRANTED' and resumed_at is null;
comment on view dispatch.application_view is 'Published for the workflow''s reconciliation: applications that wait for a word, or for the day on which a clock runs again.';

grant select on dispatch.application_rule, dispatch.application_view to ${app};
grant select, insert, update on dispatch.application to ${app};
grant select, insert on dispatch.decision_delay to ${app};
