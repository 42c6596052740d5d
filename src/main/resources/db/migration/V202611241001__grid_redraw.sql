-- What is done to a draft by hand, act by act, and how it was before each.

create table grid.draft_act (
    draft uuid not null references grid.draft,
    number int not null,
    verb text not null,
    by text not null,
    at timestamptz not null,
    why text not null,
    codes text[] not null,
    primary key (draft, number)
);
comment on column grid.draft_act.codes is 'Areas and buildings it was done to, new ones last.';

create table grid.draft_area_before (like grid.draft_area);
alter table grid.draft_area_before add column before_act int not null;
alter table grid.draft_area_before add primary key (draft, before_act, row);
comment on table grid.draft_area_before is 'Rows as they were before an act; kept for undoing it.';

create table grid.draft_building_before (like grid.draft_building);
alter table grid.draft_building_before add column before_act int not null;
alter table grid.draft_building_before add primary key (draft, before_act, row);

grant select, insert, update, delete on grid.draft_act, grid.draft_area_before, grid.draft_building_before to ${app};
