create table grid.locate_rule (
    valid_from date primary key,
    border text not null check (border in ('SMALLEST_CODE', 'SMALLEST_GROUND')),
    border_metres double precision not null check (border_metres between 0 and 50),
    tolerance_metres double precision not null check (tolerance_metres between 0 and 500),
    building_metres double precision not null check (building_metres between 0 and 500)
);
comment on table grid.locate_rule is 'How positions are given to grids from a day on; the newest row that has begun holds. A change is a new row.';
comment on column grid.locate_rule.border is 'Who has a position that several grids cover: the smallest code, or the smallest ground.';
comment on column grid.locate_rule.border_metres is 'So far to both sides of a line it counts as the border, and the other side is informed: class B of GB/T 47678 is 1 m.';
comment on column grid.locate_rule.tolerance_metres is 'So far outside every grid a position still belongs to the nearest.';
comment on column grid.locate_rule.building_metres is 'So far from its wall a building still says where somebody stands.';
insert into grid.locate_rule values ('1949-10-01', 'SMALLEST_CODE', 1, 10, 25);

grant select on grid.locate_rule to ${app};
