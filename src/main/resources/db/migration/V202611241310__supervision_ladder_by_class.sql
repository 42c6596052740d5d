-- A ladder for each class: an urgency, a pattern of categories, or both; what has none of its own climbs everybody's.
alter table supervision.ladder
    add column urgency text check (urgency in ('EMERGENCY', 'URGENT', 'ORDINARY')),
    add column pattern text not null default '*' check (pattern ~ '^(\*|[A-Z?][0-9?]*\*?)$'),
    add column set_by text not null default 'system',
    add column set_at timestamptz not null default now();
comment on column supervision.ladder.urgency is 'Null: every urgency.';
comment on column supervision.ladder.pattern is 'Category key; ? stands for one character, * at the end for any rest. The most specific fits best, then one with an urgency.';
comment on table supervision.ladder is 'Versions of the escalation ladders; never changed, a new one of the same class takes over on its day. One without rungs ends the class''s own ladder.';
create index ladder_class on supervision.ladder (pattern, urgency, effective_from);
create sequence supervision.ladder_id start 100;

alter table supervision.ladder_rung
    add column after_span text,
    add column requests int not null default 0,
    add column date_below boolean not null default false,
    add column repeats_within text check (repeats_within in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR') or repeats_within ~ '^P[0-9]+D$'),
    add column causes text not null default '',
    add column signer text,
    add column sign_within text,
    add column work_within text,
    add column colour text check (colour in ('BLUE', 'ORANGE', 'RED'));
comment on column supervision.ladder_rung.after_span is 'Late by this span of the calendar, any unit; instead of a share of the limit''s own span.';
comment on column supervision.ladder_rung.requests is 'Reached when the same matter was asked for again so often while it was open; 0 = never.';
comment on column supervision.ladder_rung.date_below is 'Reached when the new date has passed that the note of the rung below set.';
comment on column supervision.ladder_rung.repeats_within is 'In which period the notices of the rung below are counted: the running month, quarter, half-year or year of the calendar, or so many days back.';
comment on column supervision.ladder_rung.causes is 'Events that reach it at once, parted by commas: REPORT_LATE, REPORT_REFUSED, REPORT_FAKED, RESULT_FAKED.';
comment on column supervision.ladder_rung.signer is 'The post whose holder, or stand-in, signs or declines; and within which time (sign_within).';
comment on column supervision.ladder_rung.work_within is 'The new date that the note sets, counted from its signature.';

insert into supervision.ladder (id, name, effective_from, reason, urgency, pattern) values
    (3, 'default', '2000-01-01', 'Signed by a named officer within a day; new date and reply; repeated requests; the running quarter', null, '*'),
    (4, 'emergency', '2000-01-01', 'Danger: answers and signatures within hours, nights and holidays included', 'EMERGENCY', '*'),
    (5, 'urgent', '2000-01-01', 'Hours: answers and signatures within half a day', 'URGENT', '*');

insert into supervision.ladder_rung (ladder, rung, trigger, limits, span_share, at_least_minutes, at_most, unanswered_below, repeats_below, recipients, reply_within, signed,
        requests, date_below, repeats_within, causes, signer, sign_within, work_within, colour)
    select c.id, r.rung, r.trigger, r.limits, r.span_share,
        case r.rung when 'SUPERVISE' then c.supervise_minutes when 'NOTIFY' then c.notify_minutes else r.at_least_minutes end,
        r.at_most, r.unanswered_below, r.repeats_below, r.recipients,
        case r.rung when 'URGE' then c.answer when 'SUPERVISE' then c.reply when 'NOTIFY' then c.notify_reply end,
        r.signed,
        case r.rung when 'SUPERVISE' then 1 else 0 end,
        r.rung = 'NOTIFY',
        case r.rung when 'SUMMON' then 'QUARTER' end,
        case r.rung when 'URGE' then 'REPORT_LATE' when 'SUMMON' then 'REPORT_REFUSED,REPORT_FAKED,RESULT_FAKED' else '' end,
        case when r.signed then 'SUPERVISION_OFFICE' end,
        case when r.signed then c.sign end,
        case r.rung when 'SUPERVISE' then c.work end,
        case r.rung when 'REMIND' then null when 'URGE' then 'BLUE' when 'SUPERVISE' then 'ORANGE' else 'RED' end
    from supervision.ladder_rung r
        cross join (values
            (3, 60, 240, '1 NATURAL_DAY', '1 WORKING_DAY', '2 WORKING_DAY', '1 WORKING_DAY', '3 WORKING_DAY'),
            (4, 10, 60, '1 CONTINUOUS_HOUR', '2 CONTINUOUS_HOUR', '4 CONTINUOUS_HOUR', '1 CONTINUOUS_HOUR', '4 CONTINUOUS_HOUR'),
            (5, 30, 120, '4 CONTINUOUS_HOUR', '8 CONTINUOUS_HOUR', '1 WORKING_DAY', '4 CONTINUOUS_HOUR', '1 NATURAL_DAY'))
            as c (id, supervise_minutes, notify_minutes, answer, reply, notify_reply, sign, work)
    where r.ladder = 2;

-- Which ladder an order or case climbs: the one in force on the day of its dispatch, whatever comes later.
create table supervision.course (
    subject uuid primary key,
    incident uuid not null,
    ladder int not null references supervision.ladder,
    begun_at timestamptz not null,
    requests int not null default 0,
    requested_at timestamptz
);
comment on table supervision.course is 'The course of one order or case up the ladder. requests: how often the same matter was asked for again while it was open.';

grant insert on supervision.ladder, supervision.ladder_rung to ${app};
grant usage on sequence supervision.ladder_id to ${app};
grant select, insert, update, delete on supervision.course to ${app};
