-- A file may cover a part of the grid only: what lies outside of that part stays as it is in the version the draft is based on.

alter table grid.draft
    add covers_tiers text[],
    add covers_within text,
    add covers_said boolean not null default false;
comment on column grid.draft.covers_tiers is 'Tiers of which the file says everything within the area: what it leaves out is retired. Null for a redraw, and until the file was read.';
comment on column grid.draft.covers_within is 'Code of the area that is covered; null for the whole district.';
comment on column grid.draft.covers_said is 'Somebody said so; otherwise it was concluded from the rows.';
