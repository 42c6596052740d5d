-- 双派单、抄送区: what goes straight to a sub-district or its communities is copied to the district, which may urge (接诉即办 Art 12).
insert into platform.rule_kind (name, shape, choices, source) values
    ('dispatch.copy', 'CHOICE', '{NONE,DISTRICT}', 'By tier of the leading order, SUB_DISTRICT, or tier and group of categories, SUB_DISTRICT/M06: whether the district gets a copy to urge (Art 12).'),
    ('case.similar-metres', 'COUNT', '{}', 'Open cases of one group of categories this close together may be the same fact (domain rules §4.4).'),
    ('case.similar-within', 'DURATION', '{}', 'And reported within this time of each other.');
insert into platform.rule (name, subject, valid_from, value, set_by, set_at, reason) values
    ('dispatch.copy', '*', '1970-01-01Z', 'NONE', 'system', now(), 'shipped'),
    ('dispatch.copy', 'SUB_DISTRICT', '1970-01-01Z', 'DISTRICT', 'system', now(), 'shipped'),
    ('dispatch.copy', 'COMMUNITY', '1970-01-01Z', 'DISTRICT', 'system', now(), 'shipped'),
    ('case.similar-metres', '*', '1970-01-01Z', '50', 'system', now(), 'shipped'),
    ('case.similar-within', '*', '1970-01-01Z', 'PT24H', 'system', now(), 'shipped');

create table dispatch.order_copy (
    id uuid primary key,
    order_id uuid not null unique,
    incident uuid not null,
    made_at timestamptz not null,
    rule text not null,
    urged int not null default 0,
    last_urged_at timestamptz
);
comment on table dispatch.order_copy is 'A copy for the district: to look and urge, no second order. Its limit is that of the order.';
grant select, insert, update on dispatch.order_copy to ${app};
