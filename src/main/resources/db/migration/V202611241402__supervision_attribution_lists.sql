-- The book of passed limits is read newest first: of one unit, and what was exempted.
create index attribution_holder_newest on supervision.attribution (holder, id);
create index attribution_exempted on supervision.attribution (id) where excused_at is not null;
