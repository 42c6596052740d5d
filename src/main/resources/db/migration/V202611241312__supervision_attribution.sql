-- Every limit that passed, and who held the stage then: only his figures carry it.
create table supervision.attribution (
    id uuid primary key,
    subject uuid not null,
    incident uuid,
    order_id uuid,
    limit_name text not null,
    due timestamptz not null,
    noted_at timestamptz not null,
    holder text not null,
    held_as text not null check (held_as in ('UNIT', 'VERIFIER', 'REVISITOR', 'DISPATCHER', 'APPROVER', 'OFFICER', 'REPORTER')),
    category text,
    sub_district text,
    excused_at timestamptz,
    excused_by text,
    excuse text check (excuse in ('PIONEERING', 'FORCE_MAJEURE', 'NOT_ITS_FAULT', 'OTHER')),
    excused_because text,
    check ((excused_at is null) = (excused_because is null)),
    unique (subject, limit_name, due)
);
comment on table supervision.attribution is 'One row for each limit that passed. The row stays when it is excused; figures leave it out then.';
comment on column supervision.attribution.subject is 'The order, the case (L4), the application (DECISION), the notice (SIGNATURE), or the report of a whistled unit.';
comment on column supervision.attribution.limit_name is 'L1 to L4; DECISION of an approver, SIGNATURE of an officer; REPORT_ and the name of a whistle''s limit.';
comment on column supervision.attribution.holder is 'Unit that held the stage at the due instant; held_as says in which part.';
comment on column supervision.attribution.excuse is 'Kind of exemption (接诉即办 ordinance Art 36), given by an officer with a reason.';
create index attribution_holder on supervision.attribution (holder, due);
create index attribution_incident on supervision.attribution (incident);
create index attribution_due on supervision.attribution (due, id);

create view supervision.attribution_view as
    select a.*, a.excused_at is not null or exists (
        select 1 from timelimit.excused_view e where e.subject = a.subject and e.limit_no = a.limit_name) as excused
    from supervision.attribution a;
comment on view supervision.attribution_view is 'Published: every limit that passed, who held the stage, whether it counts as none.';

grant select, insert, update on supervision.attribution to ${app};
grant select on supervision.attribution_view to ${app};
