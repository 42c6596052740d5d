create table timelimit.category_limit (
    number bigint generated always as identity primary key,
    category text not null,
    effective_from date not null,
    handling text,
    reason text not null,
    stored_by text not null,
    stored_at timestamptz not null
);
comment on table timelimit.category_limit is 'Dated limits of categories in place of those of their lists; the newest that is effective on the day of dispatch holds. Nothing is changed.';

create table timelimit.recomputation (
    id uuid primary key,
    state text not null check (state in ('PREVIEWED', 'APPLYING', 'APPLIED', 'DISCARDED')),
    policy text,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    revision bigint not null,
    orders bigint not null,
    limits bigint not null,
    become_late bigint not null,
    late_no_more bigint not null,
    moved_orders bigint not null,
    moved_limits bigint not null,
    reached uuid,
    applied_by text,
    applied_at timestamptz
);
comment on table timelimit.recomputation is 'Open limits counted again: what it would move, and how far it has come.';
create index recomputation_applying on timelimit.recomputation (id) where state = 'APPLYING';
create index department_order_not_over on dispatch.department_order (id) where stage <> 'DONE';

grant select, insert on timelimit.category_limit to ${app};
grant select, insert, update on timelimit.recomputation to ${app};
