-- Files on their way into a draft. Their bytes lie in the exchange folder under the id; nothing here outlives a day.

create table grid.upload (
    id uuid primary key,
    client_key text not null,
    made_by text not null,
    made_at timestamptz not null,
    file_name text not null,
    bytes bigint not null default 0,
    total bigint,
    state text not null check (state in ('RECEIVING', 'INSPECTING', 'READY')),
    features bigint not null default 0,
    touched_at timestamptz not null,
    inspection jsonb,
    constraint upload_once unique (made_by, client_key),
    check ((state = 'READY') = (inspection is not null))
);
comment on table grid.upload is 'A file that an administrator sent; it goes with its bytes when nobody touches it for a day.';
comment on column grid.upload.total is 'Bytes that the sender announced; null when it did not.';
comment on column grid.upload.features is 'Looked at so far by the inspection.';
create index upload_untouched on grid.upload (touched_at);

create table grid.reading (
    id uuid primary key,
    draft uuid not null references grid.draft,
    layers jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done bigint not null default 0,
    total bigint not null,
    touched_at timestamptz not null,
    problem jsonb
);
comment on table grid.reading is 'Layers of uploads being written into a draft, all or nothing.';
comment on column grid.reading.problem is 'Code and arguments of the refusal that ended it.';
create index reading_running on grid.reading (touched_at) where state = 'RUNNING';

grant select, insert, update, delete on grid.upload to ${app};
grant select, insert, update on grid.reading to ${app};
