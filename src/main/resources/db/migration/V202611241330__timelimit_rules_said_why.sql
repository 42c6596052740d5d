-- Every rule says who stored it and why; what holds is chosen by day, never edited.
alter table timelimit.policy add column reason text not null default 'shipped', add column stored_by text not null default 'system';

create table timelimit.policy_choice (
    number bigint generated always as identity primary key,
    key text not null,
    effective_from date not null,
    reason text not null,
    stored_by text not null,
    stored_at timestamptz not null
);
comment on table timelimit.policy_choice is 'Which policy cases get from a day of dispatch on when nobody names one; the newest that is effective holds, before the first that of the configuration.';

-- A second entry of the same day takes the place of the first: a slip is mended by a new row.
alter table timelimit.working_hours drop constraint working_hours_pkey;
alter table timelimit.working_hours
    add column number bigint generated always as identity primary key,
    add column reason text not null default 'shipped',
    add column stored_by text not null default 'system',
    add column stored_at timestamptz not null default '1970-01-01Z';

grant select, insert on timelimit.policy_choice to ${app};
alter table timelimit.calendar_year add column reason text not null default 'shipped';
