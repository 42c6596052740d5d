create schema whistle;

create table whistle.kind_rule (
    kind text not null check (kind in ('REQUEST', 'KEY_WORK', 'ENFORCEMENT', 'EMERGENCY')),
    level text not null check (level in ('ORDINARY', 'HARD')),
    effective_from date not null,
    blowers text[] not null check (cardinality(blowers) > 0),
    approval text not null check (approval in ('NONE', 'BEFORE', 'AFTER')),
    approvers text[] not null,
    approve_within text,
    sign_within text not null,
    contact_within text not null,
    arrive_within text,
    result_within text not null,
    rate_within text not null,
    judge_within text not null,
    source text not null,
    primary key (kind, level, effective_from),
    check ((approval = 'NONE') = (cardinality(approvers) = 0)),
    check ((approval = 'NONE') = (approve_within is null))
);
comment on table whistle.kind_rule is 'Dated rules of whistles: who may blow which kind, whose word it needs, and the limits of those who are called. A change is a new row.';
comment on column whistle.kind_rule.blowers is 'ROLE:x of the sub-district, POST:x of the sub-district, GRID:x of an area that holds the place.';
comment on column whistle.kind_rule.approval is 'BEFORE: nobody is called until it is given. AFTER: called at once, given or not given afterwards.';
comment on column whistle.kind_rule.arrive_within is 'Null: at the time that was agreed on.';
insert into whistle.kind_rule values
    ('EMERGENCY', 'ORDINARY', '2000-01-01', '{GRID:GRID_LEADER,GRID:DEPUTY_GRID_LEADER,ROLE:SUB_DISTRICT_CLERK,ROLE:SUB_DISTRICT_LEADER}', 'AFTER', '{ROLE:SUB_DISTRICT_LEADER}', '24 CONTINUOUS_HOUR',
        '1 CONTINUOUS_HOUR', '24 CONTINUOUS_HOUR', '30 CONTINUOUS_MINUTE', '3 NATURAL_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Pinggu 2017: on site within 30 minutes, stay until it is done'),
    ('ENFORCEMENT', 'ORDINARY', '2000-01-01', '{ROLE:SUB_DISTRICT_CLERK,ROLE:SUB_DISTRICT_LEADER}', 'BEFORE', '{ROLE:SUB_DISTRICT_LEADER}', '4 WORKING_HOUR',
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', null, '7 NATURAL_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Beijing street ordinance Art 11, 26: at the agreed time'),
    ('ENFORCEMENT', 'HARD', '2000-01-01', '{POST:SECRETARY,POST:HEAD}', 'NONE', '{}', null,
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', null, '30 NATURAL_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Nanjing Gulou: only secretary or director'),
    ('KEY_WORK', 'ORDINARY', '2000-01-01', '{ROLE:SUB_DISTRICT_CLERK,ROLE:SUB_DISTRICT_LEADER}', 'BEFORE', '{ROLE:SUB_DISTRICT_LEADER}', '4 WORKING_HOUR',
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', '3 WORKING_DAY', '10 WORKING_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Nanjing Gulou: 推进哨, three working days'),
    ('KEY_WORK', 'HARD', '2000-01-01', '{POST:SECRETARY,POST:HEAD}', 'NONE', '{}', null,
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', '5 WORKING_DAY', '30 NATURAL_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Nanjing Gulou: 攻坚哨, five working days, only secretary or director'),
    ('REQUEST', 'ORDINARY', '2000-01-01', '{ROLE:SUB_DISTRICT_CLERK,ROLE:SUB_DISTRICT_LEADER}', 'BEFORE', '{ROLE:SUB_DISTRICT_LEADER}', '4 WORKING_HOUR',
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', '3 WORKING_DAY', '10 WORKING_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Yangzhou Guangling: complex within ten working days'),
    ('REQUEST', 'HARD', '2000-01-01', '{POST:SECRETARY,POST:HEAD}', 'NONE', '{}', null,
        '1 WORKING_HOUR', '24 CONTINUOUS_HOUR', '5 WORKING_DAY', '30 NATURAL_DAY', '5 WORKING_DAY', '10 WORKING_DAY', 'Nanjing Gulou: 攻坚哨, five working days, only secretary or director');

create table whistle.rating_criterion (
    side text not null check (side in ('WHISTLER', 'UNIT')),
    key text not null check (key ~ '^[A-Z_]+$'),
    position int not null,
    name text not null,
    name_en text not null,
    effective_from date not null,
    effective_to date,
    primary key (side, key, effective_from),
    check (effective_to > effective_from)
);
comment on table whistle.rating_criterion is 'What each side gives 1 to 5 for, dated. side: who gives it.';
insert into whistle.rating_criterion values
    ('WHISTLER', 'EFFORT', 1, '出力程度', 'Effort on site', '2000-01-01', null),
    ('WHISTLER', 'COOPERATION', 2, '服从指挥、配合程度', 'Working together under command', '2000-01-01', null),
    ('WHISTLER', 'SOLVED', 3, '解决成效', 'How far it was solved', '2000-01-01', null),
    ('UNIT', 'APT', 1, '吹哨是否必要', 'Whether the whistle was apt', '2000-01-01', null),
    ('UNIT', 'BEYOND_POWERS', 2, '是否确需部门职权或协同', 'Whether powers or coordination were truly lacking', '2000-01-01', null),
    ('UNIT', 'COMPLETE', 3, '信息是否完整准确', 'Whether the information was complete', '2000-01-01', null);

create sequence whistle.number as bigint;

create table whistle.whistle (
    id uuid primary key,
    version int not null,
    number text not null unique,
    kind text not null check (kind in ('REQUEST', 'KEY_WORK', 'ENFORCEMENT', 'EMERGENCY')),
    level text not null check (level in ('ORDINARY', 'HARD')),
    stage text not null check (stage in ('TO_APPROVE', 'UNDER_WAY', 'COLLECTING', 'RATING', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
    incident uuid,
    sub_district text not null,
    title text not null,
    asked text not null,
    position geometry(Point, 4490) not null,
    area text not null,
    community text not null,
    path_label text not null,
    address text,
    calls jsonb not null,
    arrive_by timestamptz,
    result_by timestamptz,
    rule text not null,
    blown_by text not null,
    blown_at timestamptz not null,
    approval text not null check (approval in ('NOT_NEEDED', 'WAITING', 'GRANTED', 'DECLINED', 'LAPSED')),
    approval_after boolean not null,
    approvers text[] not null,
    approve_by timestamptz,
    approved_by text,
    approved_at timestamptz,
    approval_words text,
    approval_late_noted_at timestamptz,
    done_by text,
    done_at timestamptz,
    done_words text,
    rate_by timestamptz,
    ended_by text,
    ended_at timestamptz,
    ended_words text,
    check ((stage in ('CLOSED', 'DECLINED', 'WITHDRAWN')) = (ended_at is not null)),
    check (stage <> 'RATING' or rate_by is not null),
    check ((approval in ('GRANTED', 'DECLINED')) = (approved_at is not null))
);
comment on table whistle.whistle is 'A sub-district calls units to a matter that it cannot settle alone; on a case or alone.';
comment on column whistle.whistle.area is 'Code of the grid of the place.';
comment on column whistle.whistle.calls is 'Who was called first, as it was asked: until it is approved nobody is.';
comment on column whistle.whistle.rule is 'Kind, level and day of the rule it was blown by: EMERGENCY/ORDINARY@2000-01-01.';
comment on column whistle.whistle.approval_after is 'The word is asked for while those who were called are on their way.';
create index whistle_incident on whistle.whistle (incident, id) where incident is not null;
create index whistle_area on whistle.whistle (area text_pattern_ops, id);
create index whistle_sub_district on whistle.whistle (sub_district, id);
create index whistle_open on whistle.whistle (id) where stage in ('TO_APPROVE', 'UNDER_WAY', 'COLLECTING', 'RATING');
create index whistle_blown_by on whistle.whistle (blown_by, id);

create table whistle.partner (
    whistle uuid not null references whistle.whistle,
    unit text not null,
    state text not null check (state in ('ASKED', 'JOINED', 'DECLINED')),
    asked_by text not null,
    asked_at timestamptz not null,
    words text not null,
    answered_by text,
    answered_at timestamptz,
    answer text,
    primary key (whistle, unit),
    check ((state = 'ASKED') = (answered_at is null))
);
comment on table whistle.partner is 'Another sub-district that is asked to blow it together; its leadership answers.';
create index partner_unit on whistle.partner (unit, whistle);

create table whistle.report (
    id uuid primary key,
    version int not null,
    whistle uuid not null references whistle.whistle,
    unit text not null,
    lead boolean not null,
    stage text not null check (stage in ('CALLED', 'SIGNED', 'CONTACTED', 'ARRIVED', 'RESULT', 'RATED', 'REFUSED', 'RELEASED')),
    task text,
    called_by text not null,
    called_at timestamptz not null,
    signed_by text,
    contacted_by text,
    contact_words text,
    result text,
    result_by text,
    result_at timestamptz,
    left_by text,
    left_at timestamptz,
    left_words text,
    check (stage not in ('RESULT', 'RATED') or result is not null),
    check ((stage in ('REFUSED', 'RELEASED')) = (left_at is not null))
);
comment on table whistle.report is 'One called unit''s report 报到: from its being called until it may leave.';
create unique index report_once on whistle.report (whistle, unit) where stage not in ('REFUSED', 'RELEASED');
create unique index report_lead on whistle.report (whistle) where lead and stage not in ('REFUSED', 'RELEASED');
create index report_of on whistle.report (whistle, id);
create index report_unit on whistle.report (unit, whistle);

create table whistle.report_limit (
    report uuid not null references whistle.report,
    limit_name text not null check (limit_name in ('SIGN', 'CONTACT', 'ARRIVE', 'RESULT')),
    span text not null,
    start_at timestamptz not null,
    due timestamptz not null,
    yellow_from timestamptz not null,
    dark_from timestamptz not null,
    rule text not null,
    met_at timestamptz,
    primary key (report, limit_name)
);
comment on table whistle.report_limit is 'The limits of one report as absolute instants, with the rule by which they were set.';

create table whistle.limit_move (
    id uuid primary key,
    report uuid not null references whistle.report,
    limit_name text not null,
    moved_by text not null,
    moved_at timestamptz not null,
    reason text not null,
    was timestamptz not null,
    due timestamptz not null
);
comment on table whistle.limit_move is 'Each time an instant of a report was moved: who, why, from, to.';
create index limit_move_report on whistle.limit_move (report, id);

create table whistle.passing (
    report uuid not null references whistle.report,
    limit_name text not null,
    due timestamptz not null,
    noted_at timestamptz not null,
    primary key (report, limit_name, due)
);
comment on table whistle.passing is 'A limit passed unmet: told once.';

create table whistle.arrival (
    id uuid primary key,
    report uuid not null references whistle.report,
    arrived_by text not null,
    arrived_at timestamptz not null,
    people int not null check (people between 1 and 1000),
    position geometry(Point, 4490),
    accuracy_metres double precision,
    metres double precision,
    proven boolean not null,
    reason text,
    contested_at timestamptz,
    check (proven or reason is not null)
);
comment on table whistle.arrival is 'One arrival: one position, at that moment, and no track (PIPL Art 28).';
comment on column whistle.arrival.metres is 'Ground distance from the whistle''s place.';
comment on column whistle.arrival.proven is 'Within the tolerance, the accuracy of the fix considered; otherwise the reason says why not.';
create index arrival_report on whistle.arrival (report, id);

create table whistle.breach (
    id uuid primary key,
    version int not null,
    whistle uuid not null references whistle.whistle,
    report uuid not null references whistle.report,
    arrival uuid references whistle.arrival,
    unit text not null,
    kind text not null check (kind in ('REFUSED', 'NOT_COME', 'LEFT', 'FAKED')),
    state text not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    declared_by text not null,
    declared_at timestamptz not null,
    words text not null,
    judge_by timestamptz not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    judged_by text,
    judged_at timestamptz,
    judgement text,
    check ((kind = 'FAKED') = (arrival is not null)),
    check ((state = 'OPEN') = (judged_at is null)),
    check (state = 'OPEN' or answer is not null)
);
comment on table whistle.breach is 'A unit did not report (Beijing street ordinance Art 44): declared, heard, judged by the district, kept.';
create index breach_report on whistle.breach (report, id);
create index breach_unit on whistle.breach (unit, id);
create index breach_open on whistle.breach (id) where state = 'OPEN';
create unique index breach_arrival on whistle.breach (arrival);

create table whistle.rating (
    id uuid primary key,
    report uuid not null references whistle.report,
    side text not null check (side in ('WHISTLER', 'UNIT')),
    rated_by text not null,
    rated_at timestamptz not null,
    scores jsonb not null,
    words text not null,
    corrects uuid unique references whistle.rating,
    reason text,
    check ((corrects is null) = (reason is null))
);
comment on table whistle.rating is 'What each side says of the other (双考核). Never changed: a correction is a new row.';
create unique index rating_once on whistle.rating (report, side) where corrects is null;
create index rating_report on whistle.rating (report, id);

create table whistle.entry (
    id uuid primary key,
    whistle uuid not null references whistle.whistle,
    report uuid,
    unit text,
    at timestamptz not null,
    actor text not null,
    act text not null,
    note text
);
comment on table whistle.entry is 'What was done, by whom, in order: append-only.';
create index entry_whistle on whistle.entry (whistle, id);

create view whistle.procedure_view as
    select id, stage, case stage when 'TO_APPROVE' then approve_by when 'RATING' then rate_by end as running_due
    from whistle.whistle where stage in ('TO_APPROVE', 'UNDER_WAY', 'COLLECTING', 'RATING');
comment on view whistle.procedure_view is 'Published for the workflow''s reconciliation: whistles that are not over.';
create view whistle.approval_view as
    select id, approve_by from whistle.whistle where approval = 'WAITING' and approval_after;
comment on view whistle.approval_view is 'Published for the workflow''s reconciliation: words that are asked for afterwards.';
create view whistle.report_view as
    select report.id, stage,
        (select min(due) from whistle.report_limit running
            where running.report = report.id and met_at is null
              and not exists (select from whistle.passing told where told.report = report.id and told.limit_name = running.limit_name and told.due = running.due)) as running_due
    from whistle.report where stage in ('CALLED', 'SIGNED', 'CONTACTED', 'ARRIVED');
comment on view whistle.report_view is 'Published for the workflow''s reconciliation: reports that are not over, and their next due.';

insert into platform.rule_kind (name, shape, choices, source) values
    ('whistle.arrival-metres', 'COUNT', '{}', 'How far from the place of a whistle somebody has still arrived (domain rules §4.4, 报到打卡).'),
    ('whistle.poor-fix-metres', 'COUNT', '{}', 'A fix less accurate than this proves no arrival; its reason is asked for.');
insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('whistle.arrival-metres', '*', '1970-01-01Z', '100', 'system', now(), 'shipped'),
    ('whistle.poor-fix-metres', '*', '1970-01-01Z', '150', 'system', now(), 'shipped');

grant usage on schema whistle to ${app};
grant usage on sequence whistle.number to ${app};
grant select on whistle.kind_rule, whistle.rating_criterion, whistle.procedure_view, whistle.approval_view, whistle.report_view to ${app};
grant select, insert, update on whistle.whistle, whistle.partner, whistle.report, whistle.report_limit, whistle.arrival, whistle.breach to ${app};
grant select, insert on whistle.limit_move, whistle.passing, whistle.rating, whistle.entry to ${app};
