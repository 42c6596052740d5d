-- Notices grow into papers: who signs by when, what is required by which date, replies that are accepted or sent back.
alter table supervision.notice
    alter column incident drop not null,
    alter column limit_no drop not null,
    alter column number drop not null,
    add column kind text not null default 'ORDER' check (kind in ('ORDER', 'CASE', 'REPORT')),
    add column cause text not null default 'LATE' check (cause in ('SOON_DUE', 'PASSED', 'LATE', 'UNANSWERED', 'DATE_PASSED',
        'REPEATED_REQUEST', 'REPEATED_NOTICES', 'REPORT_LATE', 'REPORT_REFUSED', 'REPORT_FAKED', 'RESULT_FAKED',
        'SLOW', 'LEADER', 'IMPORTANT')),
    add column limit_due timestamptz,
    add column ladder int references supervision.ladder,
    add column sub_district text,
    add column colour text check (colour in ('BLUE', 'ORANGE', 'RED')),
    add column requirement text,
    add column done_by timestamptz,
    add column signer text,
    add column sign_due timestamptz,
    add column sign_late_at timestamptz,
    add column issued_by text,
    add column issued_at timestamptz,
    add column withdrawn_because text,
    add constraint notice_state check (state in ('DRAFT', 'ISSUED', 'ANSWERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
update supervision.notice set
    kind = case when subject = incident then 'CASE' else 'ORDER' end,
    cause = case rung when 'REMIND' then 'SOON_DUE' when 'URGE' then 'PASSED' when 'SUMMON' then 'REPEATED_NOTICES' else 'LATE' end,
    limit_due = case rung when 'REMIND' then reached_at + interval '1 day' else reached_at end,
    issued_at = case when state in ('ISSUED', 'ANSWERED') then coalesce(settled_at, raised_at) end;
comment on column supervision.notice.kind is 'What its subject is: an order, a case, or the report of a whistled unit.';
comment on column supervision.notice.cause is 'What reached the rung; SLOW, LEADER and IMPORTANT are an officer''s own.';
comment on column supervision.notice.limit_due is 'The due instant that the limit had: after an extension the new due is noticed anew.';
comment on column supervision.notice.sub_district is 'Unit in whose territory the matter lies; its notes are counted by it.';
comment on column supervision.notice.number is 'Signed notes: unit, year and serial without gaps among issued ones. A draft has none.';
comment on column supervision.notice.signer is 'Unit and post whose holder, or stand-in, signs or declines a draft until sign_due.';
comment on column supervision.notice.withdrawn_because is 'Why the system took a draft back: its reason had gone.';

drop index supervision.notice_per_limit;
drop index supervision.notice_per_subject;
create unique index notice_per_limit on supervision.notice (subject, rung, coalesce(limit_no, cause), coalesce(limit_due, '-infinity'))
    where state <> 'WITHDRAWN' and cause not in ('SLOW', 'LEADER', 'IMPORTANT');
create index notice_subject on supervision.notice (subject);
create unique index notice_numbered on supervision.notice (number);
create index notice_to_sign on supervision.notice (signer, id) where state = 'DRAFT';
create index notice_unsigned on supervision.notice (sign_due) where state = 'DRAFT' and sign_late_at is null;
create index notice_told on supervision.notice using gin (recipients) where state = 'ISSUED' and reply_due is not null;
create index notice_to_judge on supervision.notice (id) where state = 'ANSWERED';
create index notice_high on supervision.notice (incident) where rung in ('SUPERVISE', 'NOTIFY', 'SUMMON') and state in ('DRAFT', 'ISSUED', 'ANSWERED', 'ACCEPTED');

create table supervision.note_counter (
    unit text not null,
    year int not null,
    last int not null,
    primary key (unit, year)
);
comment on table supervision.note_counter is 'The last number given to a signed note; its row is held until the note is committed, so that no number is lost.';

create table supervision.reply (
    id uuid primary key,
    notice uuid not null references supervision.notice,
    text text not null,
    replied_by text not null,
    replied_at timestamptz not null,
    accepted boolean,
    judged_by text,
    judged_at timestamptz,
    opinion text,
    check ((accepted is null) = (judged_at is null))
);
comment on table supervision.reply is 'What a unit answered to a notice, and whether the issuer accepted it or sent it back.';
create index reply_notice on supervision.reply (notice, id);

create table supervision.handover (
    notice uuid not null references supervision.notice,
    absent text not null,
    stand_in text not null,
    at timestamptz not null,
    primary key (notice, absent, stand_in)
);
comment on table supervision.handover is 'AB post: a notice that waited for an answer went to the stand-in when an absence began.';

create or replace view supervision.board_view as
    select id, subject, incident, holder, rung,
        array_position(array['REMIND', 'URGE', 'SUPERVISE', 'NOTIFY', 'SUMMON'], rung) as rung_height,
        limit_no, state, number, reached_at, raised_at, recipients, reply_due, settled_by, settled_at, words,
        kind, cause, sub_district, colour, requirement, done_by, signer, sign_due, sign_late_at, issued_by, issued_at, withdrawn_because
    from supervision.notice where state <> 'WITHDRAWN' and incident is not null;
comment on view supervision.board_view is 'A notice about a case that stands; rung_height counts from 1, the lowest.';

create view supervision.notice_view as select * from supervision.notice;
comment on view supervision.notice_view is 'Every notice, also those withdrawn and those about a whistle without a case.';

grant select on supervision.notice_view to ${app};
grant select, insert, update on supervision.note_counter, supervision.reply to ${app};
grant select, insert on supervision.handover to ${app};
