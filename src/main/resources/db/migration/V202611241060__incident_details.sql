alter table incident.history add column details jsonb not null default '{}';
comment on column incident.history.note is 'What a person wrote.';
comment on column incident.history.details is 'Facts of the act: keys, codes and instants, named as in incident.Act.Detail.';
