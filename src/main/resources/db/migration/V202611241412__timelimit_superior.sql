-- A superior platform moves its own due: what it decides of our limits goes with it, written down as any other move.
alter table timelimit.limit_move drop constraint limit_move_kind_check;
alter table timelimit.limit_move add constraint limit_move_kind_check
    check (kind in ('SUSPENDED', 'EXTENDED', 'LEGAL', 'RECOMPUTED', 'SUPERIOR', 'ANNULLED', 'EXCUSED'));

create view timelimit.moved_view as
    select id, subject, incident, limit_no, at, due_from, stopped_from, stopped_until from timelimit.limit_move
    where kind not in ('ANNULLED', 'EXCUSED');
comment on view timelimit.moved_view is 'Published: from which due each limit went when, and when its clock stood still.';
grant select on timelimit.moved_view to ${app};
