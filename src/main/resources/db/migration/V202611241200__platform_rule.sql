-- Rules that a city decides for itself, as dated data: a value holds from an instant until the next one of the same subject.
create table platform.rule_kind (
    name text primary key check (name ~ '^[a-z]+(\.[a-z-]+)+$'),
    shape text not null check (shape in ('COUNT', 'DURATION', 'CHOICE', 'WORDS')),
    choices text[] not null default '{}',
    source text not null,
    check ((shape = 'CHOICE') = (cardinality(choices) > 0))
);
comment on table platform.rule_kind is 'The rules there are. shape: COUNT, a whole number; DURATION, ISO-8601; CHOICE, one of choices; WORDS, several of the room''s own words, parted by blanks.';
comment on column platform.rule_kind.source is 'Where the rule comes from, and what its subject is.';

create table platform.rule (
    name text not null references platform.rule_kind,
    subject text not null,
    valid_from timestamptz not null,
    value text not null check (value <> ''),
    set_by text not null,
    set_at timestamptz not null,
    reason text not null,
    primary key (name, subject, valid_from)
);
comment on table platform.rule is 'Values of the rules; the subject * is everything without a value of its own. A value that has begun to hold never changes.';

grant select on platform.rule_kind to ${app};
grant select, insert on platform.rule to ${app};

insert into platform.rule_kind (name, shape, choices, source) values
    ('intake.acceptance', 'CHOICE', '{AUTO,DESK}', 'By channel: whether a report that the duty list can route goes on by itself (接诉即办 Art 11: dispatch at once) or waits for the desk.'),
    ('contact.attempts', 'COUNT', '{}', 'Calls at different times that count as contact when nobody answers (domain rules §2.4).'),
    ('contact.between', 'DURATION', '{}', 'Calls closer together than this are one attempt (domain rules §2.4).'),
    ('revisit.attempts', 'COUNT', '{}', 'Revisits that must have failed to reach the requester before a case may close without his word.'),
    ('revisit.between', 'DURATION', '{}', 'Failed revisits closer together than this are one attempt.'),
    ('unit.review', 'CHOICE', '{NEVER,HANDLER,ALWAYS}', 'By unit: whose results the window looks at before they leave the unit: nobody''s, those of a handler who is not at the window, everybody''s.'),
    ('case.void', 'WORDS', '{}', 'By stage: roles that may take a case off the ledger with a reason.'),
    ('case.reopen-within', 'DURATION', '{}', 'How long after strike-off the same fact reopens the case as a recurrence (domain rules §4.3); after it the case is archived.'),
    ('case.recurrence-metres', 'COUNT', '{}', 'Cases of one category this close together are the same place.');

insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('intake.acceptance', '*', '1970-01-01Z', 'AUTO', 'system', now(), 'shipped'),
    ('contact.attempts', '*', '1970-01-01Z', '3', 'system', now(), 'shipped'),
    ('contact.between', '*', '1970-01-01Z', 'PT30M', 'system', now(), 'shipped'),
    ('revisit.attempts', '*', '1970-01-01Z', '3', 'system', now(), 'shipped'),
    ('revisit.between', '*', '1970-01-01Z', 'PT2H', 'system', now(), 'shipped'),
    ('unit.review', '*', '1970-01-01Z', 'NEVER', 'system', now(), 'shipped'),
    ('case.void', '*', '1970-01-01Z', 'COMMAND', 'system', now(), 'shipped'),
    ('case.void', 'REPORTED', '1970-01-01Z', 'DISPATCHER COMMAND', 'system', now(), 'shipped'),
    ('case.void', 'VERIFYING', '1970-01-01Z', 'DISPATCHER COMMAND', 'system', now(), 'shipped'),
    ('case.void', 'FILED', '1970-01-01Z', 'DISPATCHER COMMAND', 'system', now(), 'shipped'),
    ('case.reopen-within', '*', '1970-01-01Z', 'P30D', 'system', now(), 'shipped'),
    ('case.recurrence-metres', '*', '1970-01-01Z', '50', 'system', now(), 'shipped');
