-- What the grid publishes for readers above it: every area and building of every version, with the days it holds.

create view grid.version_view as
    select id, valid_from, valid_to from grid.version;
comment on view grid.version_view is 'The versions of the grid; valid_to is the first day a version no longer holds.';

create view grid.area_view as
    select a.version, v.valid_from, v.valid_to, a.code, a.tier, a.name, a.parent, a.square_metres, a.ground
    from grid.area a join grid.version v on v.id = a.version;
comment on view grid.area_view is 'Areas of the three upper tiers with the days of their version; ground is EPSG:4490, longitude first.';

create view grid.building_view as
    select g.version, v.valid_from, v.valid_to, g.building as code, b.name, g.grid as parent, b.square_metres, b.ground,
        b.floors, b.address, b.code as building
    from grid.building_in_grid g join grid.building b on b.code = g.building join grid.version v on v.id = g.version;
comment on view grid.building_view is 'Buildings with the grid they belong to while a version is valid.';
comment on column grid.building_view.building is 'The same as code: a range asked of both lets both indexes begin there.';

grant select on grid.version_view, grid.area_view, grid.building_view to ${app};
