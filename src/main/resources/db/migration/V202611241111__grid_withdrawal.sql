-- A version that is not yet in force can be taken back. It stays as it was drawn, says who took it back and why, and holds on no day.

alter table grid.version
    add withdrawn_at timestamptz,
    add withdrawn_by text,
    add withdrawn_why text,
    add replaced_by uuid references grid.version,
    add constraint withdrawn_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3)),
    add constraint replaced_is_withdrawn check (replaced_by is null or withdrawn_at is not null);
comment on column grid.version.replaced_by is 'The version of the same day that was published in its place; null when it was taken back without one.';

alter table grid.version drop constraint one_version_a_day;
alter table grid.version add constraint one_version_a_day
    exclude using gist (daterange(valid_from, valid_to) with &&) where (withdrawn_at is null);

create or replace view grid.version_view as
    select id, valid_from, valid_to from grid.version where withdrawn_at is null;

create or replace view grid.area_view as
    select a.version, v.valid_from, v.valid_to, a.code, a.tier, a.name, a.parent, a.square_metres, a.ground
    from grid.area a join grid.version v on v.id = a.version
    where v.withdrawn_at is null;

create or replace view grid.building_view as
    select g.version, v.valid_from, v.valid_to, g.building as code, b.name, g.grid as parent, b.square_metres, b.ground,
        b.floors, b.address, b.code as building
    from grid.building_in_grid g
        join grid.building b on b.code = g.building and b.edition = g.edition
        join grid.version v on v.id = g.version
    where v.withdrawn_at is null;
