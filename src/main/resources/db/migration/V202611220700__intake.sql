create schema intake;

create table intake.report (
    sender text not null,
    client_key text not null,
    digest text not null,
    channel text not null,
    received_at timestamptz not null,
    incident uuid,
    case_number text,
    stage text,
    place text,
    primary key (sender, client_key)
);
comment on table intake.report is 'Client keys taken in: the same report sent twice is answered, not made, twice.';
create index report_received on intake.report (received_at);

grant usage on schema intake to ${app};
grant select, insert, update on intake.report to ${app};
