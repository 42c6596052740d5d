-- The duty list in full: filing conditions, co-handlers, and who replaced it when and why.

alter table directory.duty
  add column condition text not null default '',
  add column co_units text[] not null default '{}',
  drop constraint duty_pattern_area_valid_from_key,
  add constraint duty_item unique nulls not distinct (pattern, area, condition, unit, valid_from);
comment on column directory.duty.condition is
  'Filing condition of the category for which alone the item holds; empty for any. Two leads for one condition: people are asked.';
comment on column directory.duty.co_units is 'Keys of the units that handle it together with the lead, by default.';

create table directory.duty_edition (
  id uuid primary key,
  valid_from date not null,
  sha256 char(64) not null,
  added int not null,
  ended int not null,
  reason text not null,
  imported_by text not null,
  imported_at timestamptz not null
);
comment on table directory.duty_edition is 'Each replacement of the duty list: from which day on, by whom, why, and of which file.';
create index duty_edition_imported on directory.duty_edition (imported_at desc, id);

grant select, insert on directory.duty_edition to ${app};
