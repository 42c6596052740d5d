-- What is major enough for the day's list, and how high a key problem stands on the ladder, are a city's own to say.
alter table supervision.cadence_rule
    add column urgencies text not null default '',
    add column from_rung text check (from_rung in ('REMIND', 'URGE', 'SUPERVISE', 'NOTIFY', 'SUMMON'));
update supervision.cadence_rule set urgencies = 'EMERGENCY' where kind = 'IMMEDIATE';
update supervision.cadence_rule set from_rung = 'SUPERVISE' where kind = 'WEEKLY_COORDINATION';
alter table supervision.cadence_rule
    add check ((kind = 'IMMEDIATE') = (urgencies <> '')),
    add check ((kind = 'WEEKLY_COORDINATION') = (from_rung is not null));
comment on column supervision.cadence_rule.urgencies is 'Of IMMEDIATE: matters of these classes come onto the list of the day at dispatch; parted by commas.';
comment on column supervision.cadence_rule.from_rung is 'Of WEEKLY_COORDINATION: open matters that stand on this rung or above.';
