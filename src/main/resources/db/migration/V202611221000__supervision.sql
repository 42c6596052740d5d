create schema supervision;

create table supervision.ladder (
    id int primary key,
    name text not null,
    effective_from date not null,
    reason text not null
);
comment on table supervision.ladder is 'Versions of the escalation ladder; a version is never changed, a new one takes over on its day.';

create table supervision.ladder_rung (
    ladder int not null references supervision.ladder,
    rung text not null,
    trigger text not null,
    limits text not null,
    span_share double precision not null default 0,
    at_least_minutes int not null default 0,
    at_most text,
    unanswered_below int not null default 0,
    repeats_below int not null default 0,
    recipients text not null,
    reply_within text,
    signed boolean not null,
    primary key (ladder, rung)
);
comment on column supervision.ladder_rung.span_share is 'Late by this share of the limit''s own span, so that short matters climb within hours';

insert into supervision.ladder values (1, 'default', '2000-01-01', 'Default ladder E0 to E4');
insert into supervision.ladder_rung (ladder, rung, trigger, limits, span_share, at_least_minutes, at_most, unanswered_below, repeats_below, recipients, reply_within, signed) values
    (1, 'REMIND', 'SOON_DUE', 'L1,L2,L3,L4', 0, 0, null, 0, 0, 'HANDLER,WINDOW_CLERK', null, false),
    (1, 'URGE', 'PASSED', 'L1,L2,L3,L4', 0, 0, null, 0, 0, 'HANDLER,WINDOW_CLERK,WINDOW_HEAD,STREET_WINDOW', '1 NATURAL_DAY', false),
    (1, 'SUPERVISE', 'LATE', 'L3,L4', 0.142857, 60, '1 NATURAL_DAY', 2, 0, 'WINDOW_CLERK,WINDOW_HEAD,DEPUTY_LEADER,STREET_LEADER', '1 WORKING_DAY', true),
    (1, 'NOTIFY', 'LATE', 'L3,L4', 0.714286, 240, '5 WORKING_DAY', 1, 0, 'WINDOW_HEAD,DEPUTY_LEADER,HEAD,SUPERVISION_OFFICE', '2 WORKING_DAY', true),
    (1, 'SUMMON', 'RUNG_BELOW', 'L3,L4', 0, 0, null, 0, 2, 'HEAD,DISTRICT_LEADER,DISCIPLINE_CONTACT', null, true);

create sequence supervision.notice_number;
create table supervision.notice (
    id uuid primary key,
    version int not null,
    subject uuid not null,
    incident uuid not null,
    holder text not null,
    rung text not null,
    limit_no text not null,
    state text not null,
    reached_at timestamptz not null,
    raised_at timestamptz not null,
    recipients text[] not null,
    number text not null,
    reply_due timestamptz,
    settled_by text,
    settled_at timestamptz,
    words text
);
comment on table supervision.notice is 'Every rung that was reached. The unique indexes are what makes each passing noticed once.';
create unique index notice_per_limit on supervision.notice (subject, limit_no, rung) where rung in ('REMIND', 'URGE');
create unique index notice_per_subject on supervision.notice (subject, rung) where rung not in ('REMIND', 'URGE');
create index notice_incident on supervision.notice (incident);
create index notice_drafts on supervision.notice (id) where state = 'DRAFT';
create index notice_waiting on supervision.notice (holder, id) where state = 'ISSUED' and reply_due is not null;
create index notice_of_holder on supervision.notice (holder, id);
create index notice_holder on supervision.notice (holder, rung, raised_at);

grant usage on schema supervision to ${app};
grant select on supervision.ladder, supervision.ladder_rung to ${app};
grant select, insert, update on supervision.notice to ${app};
grant usage on sequence supervision.notice_number to ${app};
