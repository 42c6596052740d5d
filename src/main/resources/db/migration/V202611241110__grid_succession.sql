-- Which code stands for which, from one version to the next: found by the ground they cover, so it holds for redraws and imports alike.

create table grid.succession (
    version uuid not null references grid.version,
    predecessor text not null,
    successor text not null,
    share double precision not null check (share > 0),
    gone boolean not null,
    primary key (version, predecessor, successor),
    check (predecessor <> successor)
);
comment on table grid.succession is 'Codes of one tier: the successor covers ground of the predecessor, and it is new in the version, or the predecessor is gone.';
comment on column grid.succession.share is 'Of the predecessor''s ground, 0 to 1.';
comment on column grid.succession.gone is 'The version no longer has the predecessor; otherwise it goes on beside its successor.';
create index succession_forth on grid.succession (predecessor, version);
create index succession_back on grid.succession (successor, version);

alter table grid.draft_rule add succession_share double precision not null default 0.5
    check (succession_share > 0 and succession_share <= 1);
comment on column grid.draft_rule.succession_share is 'One code follows another when they share so much of the ground of the smaller.';

-- whatever a code was on any day, and the serials ever given below a parent
create index area_ever on grid.area (code, version);
create index area_of_parent on grid.area (parent, code);
create index building_in_grid_ever on grid.building_in_grid (building, version);

grant select, insert on grid.succession to ${app};
