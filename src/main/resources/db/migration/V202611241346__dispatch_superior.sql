-- Orders of a superior platform: what we do goes there as an application and takes effect there only when it is answered.
create table dispatch.superior_exchange (
    id uuid primary key,
    version int not null,
    incident uuid not null,
    superior_number text not null,
    kind text not null check (kind in ('SIGN', 'RETURN', 'EXTENSION', 'SUSPENSION', 'RESULT')),
    cause uuid not null,
    words text,
    until_at timestamptz,
    made_at timestamptz not null,
    state text not null check (state in ('WAITING', 'SENT', 'ACCEPTED', 'REFUSED')),
    sent_at timestamptz,
    answered_at timestamptz,
    answer text,
    constraint exchange_once unique (incident, kind, cause),
    check ((state in ('ACCEPTED', 'REFUSED')) = (answered_at is not null))
);
comment on table dispatch.superior_exchange is 'Outgoing applications to the superior platform with its answers; the cause is the fact or the person''s command that made it.';
create index exchange_outgoing on dispatch.superior_exchange (id) where state in ('WAITING', 'SENT');
create index exchange_of_incident on dispatch.superior_exchange (incident, id);

create table dispatch.superior_revisit (
    superior_number text not null,
    asked_at timestamptz not null,
    outcome text not null check (outcome in ('SATISFIED', 'FAIRLY', 'UNSATISFIED', 'UNREACHABLE')),
    words text not null,
    incident uuid not null,
    imported_at timestamptz not null,
    reopened boolean not null,
    primary key (superior_number, asked_at)
);
comment on table dispatch.superior_revisit is 'Revisits that the superior platform made itself; a dissatisfied one may reopen the case.';
create index incident_superior_number on incident.incident (superior_number) where superior_number is not null;

grant select, insert, update on dispatch.superior_exchange to ${app};
grant select, insert on dispatch.superior_revisit to ${app};
