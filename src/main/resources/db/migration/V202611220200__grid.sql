create schema grid;

create table grid.version (
    id uuid primary key,
    valid_from date not null,
    valid_to date,
    reason text not null,
    district text not null check (district ~ '^[0-9]{6}$'),
    district_name text not null,
    loaded_at timestamptz not null,
    check (valid_to > valid_from),
    constraint one_version_a_day exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on table grid.version is 'A drawing of the grid, immutable once loaded; a new drawing ends the one before (valid_to, exclusive).';

create table grid.area (
    version uuid not null references grid.version,
    code text not null check (code ~ '^([0-9]{9}|[0-9]{12}|[0-9]{15})$'),
    tier text not null check (tier in ('SUB_DISTRICT', 'COMMUNITY', 'GRID')),
    name text not null,
    parent text not null,
    square_metres double precision not null check (square_metres > 0),
    ground geometry(MultiPolygon, 4490) not null,
    primary key (version, code),
    check (starts_with(code, parent))
);
comment on column grid.area.code is '9 digits street (GB/T 10114), 12 community, 15 unit grid = community + serial (GB/T 47678.3).';
comment on column grid.area.square_metres is 'In the 3-degree Gauss-Krüger zone of the place (EPSG:4534-4554).';
create index area_by_tier on grid.area (version, tier, code);
create index area_by_parent on grid.area (version, parent, code);
create index area_ground on grid.area using gist (ground);

create table grid.building (
    code text primary key check (code ~ '^[0-9]{17}$'),
    community text not null,
    name text not null,
    floors smallint not null check (floors > 0),
    address text,
    square_metres double precision not null check (square_metres > 0),
    ground geometry(MultiPolygon, 4490) not null,
    check (starts_with(code, community))
);
comment on column grid.building.code is 'Community 12 + serial 5: not grid-based, because grids are redrawn (domain.md 3.2).';
create index building_by_community on grid.building (community, code);
create index building_ground on grid.building using gist (ground);

create table grid.building_in_grid (
    version uuid not null,
    building text not null references grid.building,
    grid text not null,
    primary key (version, building),
    foreign key (version, grid) references grid.area
);
comment on table grid.building_in_grid is 'Which grid a building belongs to while a version is valid.';
create index building_in_grid_by_grid on grid.building_in_grid (version, grid, building);

create table grid.base (
    version uuid not null references grid.version,
    number int not null,
    layer text not null check (layer in ('street', 'park', 'water')),
    class text not null,
    name text,
    width smallint,
    shape geometry(Geometry, 4490) not null,
    primary key (version, number)
);
comment on table grid.base is 'What lies under the grid on the map; width of streets in metres.';
create index base_shape on grid.base using gist (shape);

grant usage on schema grid to ${app};
grant select, insert on grid.area, grid.building_in_grid, grid.base to ${app};
grant select, insert, update on grid.version, grid.building to ${app};
