-- A drawing of the grid before it is in force: an import or a redraw. Nothing here is read by anybody who asks where a place is.

create table grid.draft (
    id uuid primary key,
    origin text not null check (origin in ('IMPORT', 'REDRAW')),
    based_on uuid references grid.version,
    title text not null,
    district text check (district ~ '^[0-9]{6}$'),
    district_name text,
    state text not null check (state in ('OPEN', 'CHECKING', 'CHECKED', 'PUBLISHED', 'DISCARDED')),
    tolerance_square_metres double precision not null check (tolerance_square_metres >= 0),
    made_by text not null,
    made_at timestamptz not null,
    areas int not null default 0,
    buildings int not null default 0,
    acts int not null default 0,
    checked_at timestamptz,
    errors int not null default 0,
    warnings int not null default 0,
    healed int not null default 0,
    ended_by text,
    ended_at timestamptz,
    version uuid references grid.version
);
comment on table grid.draft is 'A drawing on its way to a version. Its rows go when it is published or discarded; draft, findings and acts stay.';
comment on column grid.draft.based_on is 'The version it starts from and follows; null only for the very first drawing.';
comment on column grid.draft.version is 'What it was published as.';

create table grid.draft_area (
    draft uuid not null references grid.draft,
    row int not null,
    feature text not null,
    code text,
    tier text,
    name text,
    parent text,
    square_metres double precision,
    problems text[],
    act int,
    ground geometry(Geometry, 4490),
    primary key (draft, row)
);
comment on column grid.draft_area.feature is 'What the source calls the row, for the report: layer and feature id or line.';
comment on column grid.draft_area.problems is 'Codes of findings that whoever wrote the row already knows.';
comment on column grid.draft_area.square_metres is 'Null until it was measured.';
comment on column grid.draft_area.act is 'Number of the act that wrote the row last; null as it was taken over.';
create index draft_area_code on grid.draft_area (draft, code);
create index draft_area_ground on grid.draft_area using gist (ground);

create table grid.draft_building (
    draft uuid not null references grid.draft,
    row int not null,
    feature text not null,
    code text,
    name text,
    grid text,
    floors int,
    address text,
    square_metres double precision,
    problems text[],
    act int,
    ground geometry(Geometry, 4490),
    primary key (draft, row)
);
comment on column grid.draft_building.grid is 'As the source says; null is found by the check: the grid that covers most of it.';
create index draft_building_code on grid.draft_building (draft, code);
create index draft_building_grid on grid.draft_building (draft, grid);
create index draft_building_ground on grid.draft_building using gist (ground);

create table grid.finding (
    draft uuid not null references grid.draft,
    number int not null,
    code text not null,
    severity text not null check (severity in ('ERROR', 'WARNING', 'HEALED')),
    tier text,
    feature text,
    area_code text,
    other_code text,
    square_metres double precision,
    place geometry(Point, 4490),
    primary key (draft, number)
);
comment on table grid.finding is 'The topology report of the newest check.';
create index finding_by_code on grid.finding (draft, code, number);
create index finding_by_severity on grid.finding (draft, severity, number);

create table grid.draft_check (
    draft uuid primary key references grid.draft,
    heal boolean not null,
    asked_by text not null,
    asked_at timestamptz not null,
    phase text not null,
    done int not null default 0,
    total int not null default 0
);
comment on table grid.draft_check is 'A check that runs or waits for a node; whoever runs it holds an advisory lock on the draft.';

create table grid.draft_rule (
    valid_from date primary key,
    tolerance_square_metres double precision not null,
    noise_square_metres double precision not null,
    building_share double precision not null,
    most_vertices int not null
);
comment on table grid.draft_rule is 'How strictly drawings are looked at, since a day.';
comment on column grid.draft_rule.tolerance_square_metres is 'Below this a gap or overlap is a sliver: a warning, and healed on request.';
comment on column grid.draft_rule.noise_square_metres is 'Below this it is rounding and not told.';
comment on column grid.draft_rule.building_share is 'A building lies in a grid when at least this share of its ground does.';
comment on column grid.draft_rule.most_vertices is 'More in one feature is no border but a mistake.';
insert into grid.draft_rule values ('2010-01-01', 2, 0.05, 0.05, 200000);

-- A building is drawn anew, renamed or renumbered without touching what older versions show: it gets another edition.
alter table grid.building add edition uuid;
update grid.building set edition = (select id from grid.version order by valid_from limit 1);
alter table grid.building alter edition set not null;
alter table grid.building add foreign key (edition) references grid.version;
comment on column grid.building.edition is 'The version that first showed the building like this.';
alter table grid.building_in_grid drop constraint building_in_grid_building_fkey;
alter table grid.building drop constraint building_pkey;
alter table grid.building add primary key (code, edition);
alter table grid.building_in_grid add edition uuid;
update grid.building_in_grid g set edition = b.edition from grid.building b where b.code = g.building;
alter table grid.building_in_grid alter edition set not null;
alter table grid.building_in_grid add foreign key (building, edition) references grid.building;

create view grid.building_on as
    select g.version, b.code, g.grid, b.edition, b.community, b.name, b.floors, b.address, b.square_metres, b.ground
    from grid.building_in_grid g join grid.building b on b.code = g.building and b.edition = g.edition;
comment on view grid.building_on is 'The buildings of a version as it shows them. Read this, never grid.building alone.';

grant select on grid.building_on, grid.draft_rule to ${app};
grant select, insert, update on grid.draft to ${app};
grant select, insert, update, delete on grid.draft_area, grid.draft_building, grid.finding, grid.draft_check to ${app};
