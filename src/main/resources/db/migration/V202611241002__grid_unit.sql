-- The second layer: unit grids of about 10,000 m2 (GB/T 47678.3), by which what was found is counted; people answer for the
-- responsibility grids.

create table grid.unit_grid (
    version uuid not null references grid.version,
    code text not null check (code ~ '^[0-9]{15}$'),
    community text not null,
    square_metres double precision not null check (square_metres > 0),
    ground geometry(MultiPolygon, 4490) not null,
    primary key (version, code),
    foreign key (version, community) references grid.area,
    check (starts_with(code, community))
);
comment on column grid.unit_grid.code is 'Community 12 + serial 3, from west to east and from north to south inside the community.';
create index unit_grid_by_community on grid.unit_grid (version, community, code);
create index unit_grid_ground on grid.unit_grid using gist (ground);

grant select, insert on grid.unit_grid to ${app};

alter table incident.incident add unit_grid char(15);
comment on column incident.incident.unit_grid is 'Unit grid of 10,000 m2 on the day of the report, beside the responsibility grid.';
