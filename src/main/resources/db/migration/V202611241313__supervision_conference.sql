-- What people do at the high rungs: the district coordinates, units meet, a post is summoned.
create table supervision.coordination (
    id uuid primary key,
    version int not null,
    incident uuid not null,
    order_id uuid,
    unit text not null,
    notice uuid references supervision.notice,
    sub_district text,
    opened_at timestamptz not null,
    opened_because text,
    state text not null check (state in ('OPEN', 'KEPT', 'MOVED', 'FALLEN')),
    decided_by text,
    decided_at timestamptz,
    to_unit text,
    words text
);
comment on table supervision.coordination is 'An order that went up to the district (提级). The unit keeps working on it unless the district decides that it leaves (MOVED).';
create unique index coordination_open on supervision.coordination (incident) where state = 'OPEN';
create index coordination_state on supervision.coordination (state, id);
create index coordination_incident on supervision.coordination (incident);

create table supervision.meeting (
    id uuid primary key,
    version int not null,
    incident uuid,
    notice uuid references supervision.notice,
    convened_by text not null,
    convener text not null,
    subject text not null,
    units text[] not null check (cardinality(units) > 0),
    place text not null,
    meets_at timestamptz not null,
    state text not null check (state in ('CALLED', 'HELD', 'CALLED_OFF')),
    minutes text,
    held_at timestamptz,
    called_off_because text,
    created_at timestamptz not null
);
comment on table supervision.meeting is 'Joint meeting 联席会议, called by a sub-district or the district.';
comment on column supervision.meeting.convened_by is 'Unit that called it; convener is the person.';
create index meeting_incident on supervision.meeting (incident);
create index meeting_convener on supervision.meeting (convened_by, id);
create index meeting_units on supervision.meeting using gin (units);

create table supervision.resolution (
    id uuid primary key,
    version int not null,
    meeting uuid not null references supervision.meeting,
    ordinal int not null,
    unit text not null,
    what text not null,
    due timestamptz not null,
    state text not null check (state in ('OPEN', 'DONE')),
    done_at timestamptz,
    done_by text,
    done_words text,
    overdue_at timestamptz,
    unique (meeting, ordinal)
);
comment on table supervision.resolution is 'What a joint meeting decided: which unit does what by when; followed up until done.';
create index resolution_due on supervision.resolution (due) where state = 'OPEN' and overdue_at is null;
create index resolution_unit on supervision.resolution (unit, id) where state = 'OPEN';

create table supervision.summons (
    id uuid primary key,
    version int not null,
    incident uuid,
    notice uuid not null references supervision.notice,
    unit text not null,
    post text not null,
    summoned_by text not null,
    place text not null,
    meets_at timestamptz not null,
    state text not null check (state in ('CALLED', 'HELD', 'RECTIFIED')),
    words text,
    rectify_by timestamptz,
    held_at timestamptz,
    outcome text,
    outcome_at timestamptz,
    outcome_by text,
    created_at timestamptz not null
);
comment on table supervision.summons is 'Record of a talk 约谈 at the top rung: a post of a unit, never a ranking of people.';
create unique index summons_notice on supervision.summons (notice);
create index summons_incident on supervision.summons (incident);
create index summons_unit on supervision.summons (unit, id);

grant select, insert, update on supervision.coordination, supervision.meeting, supervision.resolution, supervision.summons to ${app};
