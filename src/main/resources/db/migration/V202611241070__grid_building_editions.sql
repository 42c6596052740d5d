-- A version shows each building in the edition it points to, not in every edition there is.
create or replace view grid.building_view as
    select g.version, v.valid_from, v.valid_to, g.building as code, b.name, g.grid as parent, b.square_metres, b.ground,
        b.floors, b.address, b.code as building
    from grid.building_in_grid g
        join grid.building b on b.code = g.building and b.edition = g.edition
        join grid.version v on v.id = g.version;
