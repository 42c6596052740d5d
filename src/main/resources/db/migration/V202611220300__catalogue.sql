create schema catalogue;

create table catalogue.edition (
    id uuid primary key,
    file text not null,
    version int not null check (version > 0),
    digest text not null,
    standard text not null,
    effective_from date not null,
    loaded_at timestamptz not null,
    unique (file, version)
);
comment on table catalogue.edition is 'A list as it was shipped or imported. The newest one effective on a day is in force; older ones stay readable.';

create table catalogue.category (
    id uuid primary key,
    edition uuid not null references catalogue.edition,
    ordinal int not null,
    key text not null check (key ~ '^[MCRE][0-9]{2,5}$'),
    kind text not null check (kind in ('MATTER', 'COMPONENT', 'RESIDENT', 'EMERGENCY')),
    code text not null,
    name text not null,
    name_en text not null,
    family text not null,
    urgency text not null check (urgency in ('EMERGENCY', 'URGENT', 'ORDINARY')),
    handling text,
    verification text not null check (verification in ('ON_SITE', 'DOCUMENTS', 'REVISIT_ONLY', 'NONE')),
    complex boolean not null,
    sensitive boolean not null,
    keywords text[] not null,
    unique (edition, key)
);
comment on column catalogue.category.code is 'Of the standard; unique only together with the kind.';
comment on column catalogue.category.handling is 'Limit for the result, amount and unit; null: only the policy''s.';

create table catalogue.closing_condition (
    id uuid primary key,
    edition uuid not null references catalogue.edition,
    ordinal int not null,
    category text not null,
    filing text not null,
    handling text,
    checklist text[] not null check (cardinality(checklist) > 0),
    unique (edition, ordinal)
);
comment on table catalogue.closing_condition is 'What must be true to file a matter, and to strike it off (立案条件, 结案标准).';

grant usage on schema catalogue to ${app};
grant select, insert on catalogue.edition, catalogue.category, catalogue.closing_condition to ${app};
