-- Handled low first: what a tier may be given, and what it is given before any other (街道办事处条例 Art 17 and 32: nothing outside the list may be pushed to communities).
create table directory.task_list (
    id uuid primary key,
    tier text not null check (tier in ('COMMUNITY', 'SUB_DISTRICT')),
    pattern text not null check (pattern ~ '^[A-Z?][0-9?]*\*?$'),
    area text not null default '' check (area ~ '^[0-9]*$'),
    comes_first boolean not null,
    legal_basis text not null,
    valid_from date not null,
    valid_to date,
    unique (tier, pattern, area, valid_from),
    check (valid_to > valid_from)
);
comment on table directory.task_list is 'The dated list of tasks of communities and of a sub-district''s own teams.';
comment on column directory.task_list.comes_first is 'Sent there before the duty list''s unit; otherwise it only may be sent there.';
comment on column directory.task_list.area is 'Code prefix the row is limited to; empty for the whole district.';

grant select, insert, update, delete on directory.task_list to ${app};
