-- Each desk has its own limit: who accepts, looks, dispatches, checks, asks. Dated rules by urgency; one row a stay.
alter table platform.rule_kind drop constraint rule_kind_shape_check,
    add constraint rule_kind_shape_check check (shape in ('COUNT', 'DURATION', 'CHOICE', 'WORDS', 'TERM'));
comment on table platform.rule_kind is 'The rules there are. shape: COUNT, a whole number; DURATION, ISO-8601; CHOICE, one of choices; WORDS, several of the room''s own words, parted by blanks; TERM, an ISO-8601 duration that runs through nights and holidays, or an amount and a unit of the calendar (2 WORKING_HOUR).';

insert into platform.rule_kind (name, shape, source) values
    ('limit.accept', 'TERM', 'By urgency: in what time the desk accepts a report or declines it (hotline standard: web requests within two hours).'),
    ('limit.inspect', 'TERM', 'By urgency: in what time somebody of the place looks whether it is there (核实 24 h, domain rules §4.4).'),
    ('limit.dispatch', 'TERM', 'By urgency: in what time a dispatcher names a unit (triage within 30 minutes when urgent, two hours else; domain rules §1.5).'),
    ('limit.verify', 'TERM', 'By urgency: in what time a result is checked (核查 2 h, domain rules §4.4).'),
    ('limit.revisit', 'TERM', 'By urgency: in what time the requester is asked (revisit on the next day, domain rules §1.5).'),
    ('limit.tier', 'TERM', 'By tier and urgency, COMMUNITY/URGENT: within what time a lower tier settles it or hands it up; bounds L3 of its order.');
insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('limit.accept', '*', '1970-01-01Z', 'PT2H', 'system', now(), 'shipped'),
    ('limit.accept', 'URGENT', '1970-01-01Z', 'PT30M', 'system', now(), 'shipped'),
    ('limit.accept', 'EMERGENCY', '1970-01-01Z', 'PT15M', 'system', now(), 'shipped'),
    ('limit.inspect', '*', '1970-01-01Z', 'PT24H', 'system', now(), 'shipped'),
    ('limit.inspect', 'EMERGENCY', '1970-01-01Z', 'PT1H', 'system', now(), 'shipped'),
    ('limit.dispatch', '*', '1970-01-01Z', 'PT2H', 'system', now(), 'shipped'),
    ('limit.dispatch', 'URGENT', '1970-01-01Z', 'PT30M', 'system', now(), 'shipped'),
    ('limit.dispatch', 'EMERGENCY', '1970-01-01Z', 'PT10M', 'system', now(), 'shipped'),
    ('limit.verify', '*', '1970-01-01Z', '2 WORKING_HOUR', 'system', now(), 'shipped'),
    ('limit.verify', 'EMERGENCY', '1970-01-01Z', 'PT2H', 'system', now(), 'shipped'),
    ('limit.revisit', '*', '1970-01-01Z', '1 WORKING_DAY', 'system', now(), 'shipped'),
    ('limit.tier', '*', '1970-01-01Z', '5 WORKING_DAY', 'system', now(), 'shipped'),
    ('limit.tier', 'COMMUNITY/ORDINARY', '1970-01-01Z', '3 WORKING_DAY', 'system', now(), 'shipped'),
    ('limit.tier', 'COMMUNITY/URGENT', '1970-01-01Z', '1 WORKING_DAY', 'system', now(), 'shipped'),
    ('limit.tier', 'COMMUNITY/EMERGENCY', '1970-01-01Z', 'PT2H', 'system', now(), 'shipped'),
    ('limit.tier', 'SUB_DISTRICT/URGENT', '1970-01-01Z', '2 WORKING_DAY', 'system', now(), 'shipped'),
    ('limit.tier', 'SUB_DISTRICT/EMERGENCY', '1970-01-01Z', 'PT4H', 'system', now(), 'shipped');

create table incident.stage_limit (
    id uuid primary key,
    incident uuid not null,
    stage text not null check (stage in ('REPORTED', 'VERIFYING', 'FILED', 'TO_VERIFY', 'TO_REVISIT')),
    holder text not null,
    person text,
    entered_at timestamptz not null,
    term text not null,
    rule text not null,
    yellow_from timestamptz not null,
    due timestamptz not null,
    dark_from timestamptz not null,
    left_at timestamptz,
    passed_at timestamptz,
    check (yellow_from <= due and due < dark_from)
);
comment on table incident.stage_limit is 'How long a case stays at a desk, and how long it may: one row a stay, kept for good. Figures of a desk''s slowness are read here.';
comment on column incident.stage_limit.holder is 'Key of the unit at whose desk it lies: the centre, or the sub-district whose people look.';
comment on column incident.stage_limit.person is 'Username, where one was asked by name.';
comment on column incident.stage_limit.rule is 'Name, subject and beginning of the value it was counted by.';
comment on column incident.stage_limit.passed_at is 'When it was noticed that the due had passed, once; charged to the holder.';
create unique index stage_limit_open on incident.stage_limit (incident) where left_at is null;
create index stage_limit_of_incident on incident.stage_limit (incident, id);
create index stage_limit_passed on incident.stage_limit (holder, due) where passed_at is not null;

create view incident.stage_limit_view as select incident, stage, holder, person, entered_at, due, left_at, passed_at from incident.stage_limit;
comment on view incident.stage_limit_view is 'Published for lists and figures: stays at desks with their dues.';

-- A case that lies at a desk has a due ahead as well.
create or replace view incident.procedure_view as
    select i.id, i.stage, greatest(case when i.l4_met_at is null then i.l4_due end, s.due) as running_due
    from incident.incident i left join incident.stage_limit s on s.incident = i.id and s.left_at is null
    where i.stage not in ('CLOSED', 'VOID', 'DECLINED', 'ARCHIVED', 'FORCED', 'MERGED') and not i.loaded;

grant select, insert, update on incident.stage_limit to ${app};
grant select on incident.stage_limit_view to ${app};
