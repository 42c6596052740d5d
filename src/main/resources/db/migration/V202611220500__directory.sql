create schema directory;

create table directory.unit (
    key text primary key check (key ~ '^[a-z0-9][a-z0-9.-]*$'),
    kind text not null check (kind in ('DEPARTMENT', 'SUB_DISTRICT', 'COMMUNITY', 'CENTRE')),
    name text not null,
    name_en text not null,
    code char(18) unique,
    area text check (area ~ '^[0-9]{6,17}$'),
    phone text,
    check (kind not in ('SUB_DISTRICT', 'COMMUNITY') or area is not null)
);
comment on column directory.unit.code is 'Unified social credit code, GB 32100-2015.';
comment on column directory.unit.area is 'Code of the area a sub-district or community is responsible for as a territory.';
create unique index unit_area on directory.unit (area) where kind in ('SUB_DISTRICT', 'COMMUNITY');

create table directory.person (
    key text primary key,
    name text not null,
    unit text not null references directory.unit,
    phone text,
    stand_in text references directory.person deferrable initially deferred,
    check (stand_in <> key)
);
comment on table directory.person is 'Everybody who is named in the house: those who sign in (see account) and those who are only written to.';
comment on column directory.person.stand_in is 'Post B of the A/B arrangement (AB岗).';
create index person_unit on directory.person (unit);
create index person_stand_in on directory.person (stand_in);

create table directory.account (
    username text primary key references directory.person on delete cascade,
    password_hash text not null
);
comment on column directory.account.password_hash is 'bcrypt in modular crypt format.';

create table directory.held_role (
    person text not null references directory.person on delete cascade,
    role text not null,
    valid_from date not null,
    valid_to date,
    primary key (person, role, valid_from),
    check (valid_to > valid_from)
);
comment on column directory.held_role.valid_to is 'First day on which it no longer holds.';
create index held_role_role on directory.held_role (role);

create table directory.served_area (
    person text not null references directory.person on delete cascade,
    area text not null check (area ~ '^[0-9]{6,17}$'),
    valid_from date not null,
    valid_to date,
    primary key (person, area, valid_from),
    check (valid_to > valid_from)
);
comment on table directory.served_area is 'The subtree of the four-tier grid a person serves: everything whose code starts with area.';
create index served_area_area on directory.served_area (area text_pattern_ops);

create table directory.absence (
    person text not null references directory.person on delete cascade,
    valid_from date not null,
    valid_to date not null,
    primary key (person, valid_from),
    check (valid_to > valid_from)
);

create table directory.post (
    unit text not null references directory.unit,
    kind text not null,
    title text not null,
    holder text not null references directory.person,
    valid_from date not null,
    valid_to date,
    primary key (unit, kind, valid_from),
    check (valid_to > valid_from)
);
create index post_holder on directory.post (holder);

create table directory.duty (
    id uuid primary key,
    pattern text not null check (pattern ~ '^[A-Z?][0-9?]*\*?$'),
    area text not null default '' check (area ~ '^[0-9]*$'),
    unit text references directory.unit,
    legal_basis text not null,
    valid_from date not null,
    valid_to date,
    unique (pattern, area, valid_from),
    check (valid_to > valid_from)
);
comment on table directory.duty is 'The dispatch directory (派单目录): which unit answers for which category, where, since when, by which law.';
comment on column directory.duty.pattern is 'Category key; ? stands for one character, * at the end for any rest.';
comment on column directory.duty.area is 'Code prefix the row is limited to; empty for the whole district.';
comment on column directory.duty.unit is 'Null: the sub-district in which the matter lies.';

grant usage on schema directory to ${app};
grant select, insert, update, delete on all tables in schema directory to ${app};
