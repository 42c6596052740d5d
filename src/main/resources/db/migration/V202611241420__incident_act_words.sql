-- What kind of act a picture is evidence of decides who sees it where the category is sensitive.
create or replace view incident.act_view as select id, incident, act from incident.history;
comment on view incident.act_view is 'Which case an act, and so its evidence, belongs to, and what was done.';
