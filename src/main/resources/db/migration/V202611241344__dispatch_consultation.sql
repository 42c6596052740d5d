-- 派单前会商: before a case is dispatched, units are asked whether it is theirs (接诉即办 Art 12). A question, not a stage.
insert into platform.rule_kind (name, shape, choices, source) values
    ('consultation.within', 'TERM', '{}', 'By urgency: in what time an asked unit says whether a matter is its own (Art 12).'),
    ('consultation.most', 'COUNT', '{}', 'How many units may be asked about one case before it is dispatched.');
insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('consultation.within', '*', '1970-01-01Z', '2 WORKING_HOUR', 'system', now(), 'shipped'),
    ('consultation.within', 'EMERGENCY', '1970-01-01Z', 'PT30M', 'system', now(), 'shipped'),
    ('consultation.most', '*', '1970-01-01Z', '6', 'system', now(), 'shipped');

create table dispatch.consultation (
    id uuid primary key,
    incident uuid not null,
    unit text not null,
    question text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    answer_by timestamptz not null,
    rule text not null,
    state text not null check (state in ('OPEN', 'YES', 'NO', 'DISPATCHED')),
    words text,
    basis text,
    answered_by text,
    settled_at timestamptz,
    late_noted_at timestamptz,
    check ((state = 'OPEN') = (settled_at is null) and (state in ('YES', 'NO')) = (answered_by is not null))
);
comment on table dispatch.consultation is 'One unit asked whether a matter is its own, and what it said with which legal basis; kept for good.';
comment on column dispatch.consultation.late_noted_at is 'When it was noticed, once, that the unit had let its time pass; charged to the unit.';
create unique index consultation_open on dispatch.consultation (incident, unit) where state = 'OPEN';
create index consultation_of_incident on dispatch.consultation (incident, id);
create index consultation_of_unit on dispatch.consultation (unit, id) where state = 'OPEN';
create index consultation_late on dispatch.consultation (unit, answer_by) where late_noted_at is not null;
grant select, insert, update on dispatch.consultation to ${app};
