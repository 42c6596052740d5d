create schema timelimit;

create table timelimit.calendar_year (
    id uuid primary key,
    year int not null check (year between 2000 and 2100),
    version int not null check (version > 0),
    days jsonb not null,
    imported_at timestamptz not null,
    imported_by text not null,
    unique (year, version)
);
comment on table timelimit.calendar_year is 'State notices of holidays and make-up days; the highest version of a year is in force, older ones stay readable.';

create table timelimit.working_hours (
    unit text not null,
    valid_from date not null,
    periods text not null,
    primary key (unit, valid_from)
);
comment on table timelimit.working_hours is 'Working periods (08:00-12:00,14:00-18:00) from a date on; unit * is everybody without hours of their own.';
insert into timelimit.working_hours values ('*', '1970-01-01', '08:00-12:00,14:00-18:00');

create table timelimit.policy (
    key text not null,
    version int not null check (version > 0),
    effective_from date not null,
    content jsonb not null,
    digest text not null,
    stored_at timestamptz not null,
    primary key (key, version)
);
comment on table timelimit.policy is 'Versions of the time-limit policies; a stored version never changes, orders name it.';

grant usage on schema timelimit to ${app};
grant select, insert on timelimit.calendar_year, timelimit.policy, timelimit.working_hours to ${app};
