-- Who put which edition of a diagram into force, and why; and which running cases were moved to another edition.

create table workflow.edition (
  process varchar(64) not null,
  version int not null,
  deployment varchar(64) not null,
  sha256 char(64) not null,
  reason text not null,
  deployed_by varchar(64) not null,
  deployed_at timestamptz not null,
  primary key (process, version)
);
comment on table workflow.edition is
  'Editions of diagrams that an office deployed by hand; those that came with the product stand in workflow.deployed.';

create table workflow.migration (
  batch varchar(64) primary key,
  process varchar(64) not null,
  from_version int not null,
  to_version int not null,
  cases int not null,
  reason text not null,
  started_by varchar(64) not null,
  started_at timestamptz not null
);
comment on table workflow.migration is
  'Running cases moved from one edition of a diagram to another; the engine''s batch does the work and survives a crash.';

grant select, insert on workflow.edition, workflow.migration to ${app};
