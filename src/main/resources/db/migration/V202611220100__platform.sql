create schema platform;

create table platform.outbox (
    id uuid primary key,
    type text not null,
    subject uuid not null,
    at timestamptz not null,
    payload jsonb not null,
    attempts int not null default 0,
    next_attempt timestamptz not null default '-infinity',
    last_error text
);
comment on table platform.outbox is 'Committed facts waiting for the relay; a row is deleted when it was handed on.';

create table platform.clock (
    only_row boolean primary key default true check (only_row),
    offset_millis bigint not null default 0
);
comment on table platform.clock is 'Distance of the product''s clock from the machine''s; moved by the time machine of the demo profile only.';
insert into platform.clock default values;

create table platform.command (
    actor text not null,
    key text not null,
    digest text not null,
    answer jsonb,
    at timestamptz not null,
    primary key (actor, key)
);
create index command_at on platform.command (at);
comment on table platform.command is 'Answers already given to a client key (Idempotency-Key), written with the change itself.';

grant usage on schema platform to ${app};
grant select, insert, update, delete on platform.outbox, platform.command to ${app};
grant select, update on platform.clock to ${app};
