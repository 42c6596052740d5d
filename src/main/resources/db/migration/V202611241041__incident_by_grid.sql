-- The cases of some grids, newest first. The published view shows the code as text, so the index does, too.
create index incident_by_grid on incident.incident ((grid::text), id);
