-- A version is a tenth of a table at once: what is read from it right away is to be planned for it. Runs with the owner's rights.
create function grid.take_statistics() returns void language sql security definer set search_path = pg_catalog as $$
    analyze grid.area, grid.building, grid.building_in_grid, grid.unit_grid, grid.base;
$$;
revoke execute on function grid.take_statistics() from public;
grant execute on function grid.take_statistics() to ${app};
