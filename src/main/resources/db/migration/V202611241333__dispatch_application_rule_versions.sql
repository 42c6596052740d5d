-- A second version of the same day takes the place of the first: a slip is mended by a new row.
alter table dispatch.application_rule drop constraint application_rule_pkey;
alter table dispatch.application_rule
    add column number bigint generated always as identity primary key,
    add column stored_by text not null default 'system',
    add column stored_at timestamptz not null default '1970-01-01Z';
create index application_rule_in_force on dispatch.application_rule (kind, effective_from, number);
grant insert on dispatch.application_rule to ${app};
