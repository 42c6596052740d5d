-- Settled on the spot, came back, asked in vain.
alter table incident.incident
    add column settled_on_the_spot boolean not null default false,
    add column recurrence_of uuid,
    add column revisit_attempts int not null default 0,
    add column last_revisit_at timestamptz;
comment on column incident.incident.settled_on_the_spot is '自行处置: reported and settled in one act by who found it; counted, never dispatched.';
comment on column incident.incident.recurrence_of is 'A case of the same category at the same place that was struck off lately (反弹).';
comment on column incident.incident.recurrences is 'How often it was reopened.';
comment on column incident.incident.last_closed_at is 'When it was struck off before it was reopened.';
create index incident_closed on incident.incident (closed_at, id) where stage = 'CLOSED';
