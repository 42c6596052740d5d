create table timelimit.limit_move (
    id uuid primary key,
    subject uuid not null,
    incident uuid not null,
    order_id uuid,
    limit_no text not null check (limit_no in ('L1', 'L2', 'L3', 'L4')),
    kind text not null check (kind in ('SUSPENDED', 'EXTENDED', 'LEGAL', 'RECOMPUTED', 'ANNULLED', 'EXCUSED')),
    at timestamptz not null,
    actor text not null,
    reason text,
    due_from timestamptz not null,
    due_to timestamptz not null,
    policy text not null,
    application uuid,
    stopped_from timestamptz,
    stopped_until timestamptz,
    span text,
    check ((kind = 'SUSPENDED') = (stopped_from is not null) and (stopped_from is null) = (stopped_until is null))
);
comment on table timelimit.limit_move is 'Append-only: each move of each limit, who and why, from which due to which. ANNULLED and EXCUSED move nothing: the lateness counts as none.';
comment on column timelimit.limit_move.subject is 'The order, or the case for L4';
create index limit_move_subject on timelimit.limit_move (subject, id);
create index limit_move_incident on timelimit.limit_move (incident, id);

create view timelimit.excused_view as
    select distinct subject, limit_no from timelimit.limit_move where kind in ('ANNULLED', 'EXCUSED');
comment on view timelimit.excused_view is 'Published: lateness that counts as none. The raw fact stays with the order.';

grant select, insert on timelimit.limit_move to ${app};
grant select on timelimit.excused_view to ${app};
