-- Rules of whistles are set on screen. A second version of the same day takes the place of the first: a slip is mended by a
-- new row; and each begins on a coming day, so that what was blown by a version never finds another one in its place.
alter table whistle.kind_rule drop constraint kind_rule_pkey;
alter table whistle.kind_rule rename column source to reason;
alter table whistle.kind_rule
    add column number bigint generated always as identity primary key,
    add column set_by text not null default 'system',
    add column set_at timestamptz not null default '1970-01-01Z';
comment on column whistle.kind_rule.number is 'Of several versions of one day the highest holds.';
create index kind_rule_in_force on whistle.kind_rule (kind, level, effective_from, number);
grant insert on whistle.kind_rule to ${app};
