-- What requesters are told, and how far each channel is with it.
create schema notification;

create table notification.message (
    id uuid primary key,
    incident uuid not null,
    kind text not null check (kind in ('RECEIVED', 'DECLINED', 'DISPATCHED', 'MERGED', 'LEGAL_LIMIT', 'EXTENDED', 'SUSPENDED',
        'RESUMED', 'RESULT', 'REWORK', 'CLOSED', 'FORCED', 'VOIDED', 'REOPENED')),
    cause uuid not null,
    told_at timestamptz not null,
    text text not null,
    facts jsonb not null,
    constraint message_once unique (incident, kind, cause)
);
comment on table notification.message is 'What a requester was told, as it was said; kept, never changed; once for each cause.';
comment on column notification.message.cause is 'Id of the committed fact that made it due.';
comment on column notification.message.facts is 'What stands in the words, as keys and codes, so that it can be said in another language.';
create index message_of_incident on notification.message (incident, id);

create table notification.delivery (
    id uuid primary key,
    message uuid not null references notification.message,
    channel text not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts int not null default 0,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    problem text,
    constraint delivery_once unique (message, channel),
    check ((state = 'WAITING') = (next_attempt_at is not null) and (state = 'DELIVERED') = (delivered_at is not null))
);
comment on table notification.delivery is 'A message by a channel: at least once, tried later and later, given up at last. No address of the requester is kept here.';
create index delivery_waiting on notification.delivery (next_attempt_at) where state = 'WAITING';

grant usage on schema notification to ${app};
grant select, insert on notification.message to ${app};
grant select, insert, update on notification.delivery to ${app};
