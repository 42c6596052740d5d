-- The rhythm: ordinary problems each month, key problems each week, major ones at once. When and what is dated data.
create table supervision.cadence_rule (
    kind text not null check (kind in ('MONTHLY_REVIEW', 'WEEKLY_COORDINATION', 'IMMEDIATE')),
    effective_from date not null,
    every text not null check (every in ('DAY', 'WEEK', 'MONTH', 'QUARTER')),
    on_day int not null check (on_day between 1 and 92),
    at_time time not null,
    at_least int not null check (at_least > 0),
    set_by text not null,
    set_at timestamptz not null,
    reason text not null,
    primary key (kind, effective_from, set_at)
);
comment on table supervision.cadence_rule is 'When each list is drawn up: on_day of the period, counted from 1 (Monday, first of the month), at a time of the city. at_least: from how many of a kind at one community on it is frequent. Never changed; the newest of a day holds.';
insert into supervision.cadence_rule values
    ('MONTHLY_REVIEW', '2000-01-01', 'MONTH', 1, '08:00', 5, 'system', now(), 'shipped: ordinary problems each month'),
    ('WEEKLY_COORDINATION', '2000-01-01', 'WEEK', 1, '08:00', 1, 'system', now(), 'shipped: key problems each week'),
    ('IMMEDIATE', '2000-01-01', 'DAY', 1, '08:00', 1, 'system', now(), 'shipped: major, sudden and mass matters at once');

create table supervision.cadence_list (
    id uuid primary key,
    kind text not null,
    period text not null,
    drawn_at timestamptz not null,
    unique (kind, period)
);
comment on table supervision.cadence_list is 'One list of one period (2026-11, 2026-W48, 2026-11-24); drawn up once.';

create table supervision.cadence_item (
    id uuid primary key,
    version int not null,
    list uuid not null references supervision.cadence_list,
    what text not null check (what in ('FREQUENT', 'LONG_OPEN', 'SUPERVISED', 'MAJOR')),
    subject text not null,
    incident uuid,
    category text,
    area text,
    amount int,
    state text not null check (state in ('OPEN', 'CARRIED', 'DEALT')),
    carried int not null default 0,
    since date not null,
    words text,
    decision text,
    dealt_by text,
    dealt_at timestamptz,
    unique (list, subject)
);
comment on table supervision.cadence_item is 'What a list has to deal with: a matter, or a category that is frequent at a place. What is not dealt with is carried over into the next list.';
comment on column supervision.cadence_item.subject is 'Natural key: the case, or category and area.';
create index cadence_item_list on supervision.cadence_item (list, id);
create index cadence_item_incident on supervision.cadence_item (incident);

grant select, insert on supervision.cadence_rule, supervision.cadence_list to ${app};
grant select, insert, update on supervision.cadence_item to ${app};
