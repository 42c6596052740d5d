-- Whoever has to speak or to judge once it is said that a unit did not report has his time, and its passing is told.
alter table whistle.kind_rule add column answer_within text not null default '3 WORKING_DAY';
alter table whistle.kind_rule alter column answer_within drop default;
comment on column whistle.kind_rule.answer_within is 'How long a unit is heard that did not report; afterwards it may be judged unheard.';

alter table whistle.breach
    add column answer_by timestamptz,
    add column answer_late_at timestamptz,
    add column judge_late_at timestamptz;
update whistle.breach set answer_by = judge_by;
alter table whistle.breach
    alter column answer_by set not null,
    drop constraint breach_check2,
    add constraint breach_heard check (state = 'OPEN' or answer is not null or judged_at >= answer_by);
comment on column whistle.breach.answer_late_at is 'When it was told that the unit had let its time pass; judge_late_at the same of the district.';
create index breach_to_answer on whistle.breach (answer_by) where state = 'OPEN' and answer is null and answer_late_at is null;
create index breach_to_judge on whistle.breach (judge_by) where state = 'OPEN' and judge_late_at is null;
