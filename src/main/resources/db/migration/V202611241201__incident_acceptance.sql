-- The desk that accepts: what a case was filed under and by whom, or why it was not taken, and who looks before filing.
alter table incident.incident
    add column acceptance text not null default 'AUTO' check (acceptance in ('AUTO', 'DESK')),
    add column filed_condition text,
    add column filed_by text,
    add column filed_at timestamptz,
    add column inspector text,
    add column disposition text,
    add column referred_to text,
    add column merged_into uuid,
    add column recurrences int not null default 0,
    add column last_closed_at timestamptz,
    drop constraint incident_check,
    add constraint incident_off_the_ledger check ((stage in ('CLOSED', 'ARCHIVED', 'FORCED', 'VOID', 'DECLINED')) = (closed_at is not null)),
    add constraint incident_declined check ((stage = 'DECLINED') = (disposition is not null)),
    add constraint incident_merged check (stage <> 'MERGED' or merged_into is not null);
comment on column incident.incident.filed_by is 'Who filed it answers for that (谁立案谁负责); null where the duty list filed it by itself.';
comment on column incident.incident.filed_condition is 'The filing condition of the catalogue that was found to be met.';
comment on column incident.incident.inspector is 'Who was asked to look whether it is there, before it is filed.';
comment on column incident.incident.disposition is 'Special treatment of Art 11: never in a score''s base.';
comment on column incident.incident.referred_to is 'Line, route, channel or case number that the requester was told.';
create index incident_inspector on incident.incident (inspector) where stage = 'VERIFYING';
create index incident_merged_into on incident.incident (merged_into) where merged_into is not null;

create or replace view incident.procedure_view as
    select id, stage, case when l4_met_at is null then l4_due end as running_due
    from incident.incident
    where stage not in ('CLOSED', 'VOID', 'DECLINED', 'ARCHIVED', 'FORCED', 'MERGED') and not loaded;
