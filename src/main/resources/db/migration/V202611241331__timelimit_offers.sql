-- A preview is counted behind the request or the import that asked for it, page by page, and keeps what it would move.
alter table timelimit.recomputation drop constraint recomputation_state_check;
alter table timelimit.recomputation add check (state in ('COUNTING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'DISCARDED'));
alter table timelimit.recomputation
    add column edition text unique,
    add column settled_reason text,
    add column looked bigint not null default 0;
comment on column timelimit.recomputation.looked is 'Orders that were looked at while it was counted.';
comment on column timelimit.recomputation.edition is 'The imported calendar that offered it, year@version; one offer an edition.';
drop index timelimit.recomputation_applying;
create index recomputation_under_way on timelimit.recomputation (id) where state in ('COUNTING', 'APPLYING');

create table timelimit.recomputation_shift (
    recomputation uuid not null references timelimit.recomputation,
    order_id uuid not null,
    limit_no text not null check (limit_no in ('L1', 'L2', 'L3', 'L4')),
    incident uuid not null,
    number text not null,
    unit text not null,
    due_from timestamptz not null,
    due_to timestamptz not null,
    becomes_late boolean not null,
    primary key (recomputation, order_id, limit_no)
);
comment on table timelimit.recomputation_shift is 'What a preview showed: each limit that would go to another due.';
create index recomputation_shift_late on timelimit.recomputation_shift (recomputation, order_id, limit_no) where becomes_late;

grant select, insert, delete on timelimit.recomputation_shift to ${app};
