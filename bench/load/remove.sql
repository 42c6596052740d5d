-- Takes off what bin/load has put in, and nothing else.
set synchronous_commit = off;
set client_min_messages = warning;
create temp table load_gone as select id from incident.incident where loaded;
create unique index on load_gone (id);
analyze load_gone;
delete from incident.history using load_gone where history.incident = load_gone.id;
delete from dispatch.department_order where loaded;
delete from incident.incident where loaded;
delete from board.matter using load_gone where matter.incident = load_gone.id;
select format('    %s cases removed', count(*)) from load_gone;
vacuum analyze incident.incident;
vacuum analyze incident.history;
vacuum analyze dispatch.department_order;
vacuum analyze board.matter;
