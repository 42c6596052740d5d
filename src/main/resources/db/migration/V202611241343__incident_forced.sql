-- Closed by force is put away like the rest, and stays counted apart for good.
alter table incident.incident add column forced boolean not null default false;
comment on column incident.incident.forced is 'Whether it was ever closed by a leader''s decision.';
update incident.incident set forced = true where stage = 'FORCED';
drop index incident.incident_closed;
create index incident_closed on incident.incident (closed_at, id) where stage in ('CLOSED', 'FORCED');

-- Late helpers explain.
alter table dispatch.department_order add column explanation_asked_at timestamptz, add column explained_at timestamptz;
comment on column dispatch.department_order.explanation_asked_at is 'When a helper whose result was late was asked why, by itself (接诉即办 Art 14).';
