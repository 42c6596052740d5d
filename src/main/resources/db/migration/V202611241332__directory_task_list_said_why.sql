-- Rows of the task lists are added and ended from a day on, by somebody and for a reason.
alter table directory.task_list
    add column reason text not null default 'shipped',
    add column entered_by text not null default 'system',
    add column ended_reason text,
    add column ended_by text;
alter table directory.task_list drop constraint task_list_tier_pattern_area_valid_from_key;
create unique index task_list_in_force on directory.task_list (tier, pattern, area) where valid_to is null;
