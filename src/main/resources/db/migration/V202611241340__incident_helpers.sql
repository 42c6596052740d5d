-- Who helps the lead, where a dispatcher has decided it by hand; else the duty list of the day says it.
alter table incident.incident add column helpers text[];
comment on column incident.incident.helpers is 'Keys of the units that a dispatcher named to help; null: those whom the duty list names beside the lead; empty: nobody.';
