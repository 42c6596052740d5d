-- Ladder 1 notified a week's limit after five natural days; the rule says five working days (domain rules, E3). The share
-- of a limit's span only makes short matters climb sooner: from a week on the calendar's words hold, also over the longest
-- holiday, where five working days take two weeks.
insert into supervision.ladder values (2, 'default', '2000-01-01', 'E2 after one day and E3 after five working days, exactly, from a week''s limit on');
insert into supervision.ladder_rung (ladder, rung, trigger, limits, span_share, at_least_minutes, at_most, unanswered_below, repeats_below, recipients, reply_within, signed)
    select 2, rung, trigger, limits, case rung when 'SUPERVISE' then 0.142858 when 'NOTIFY' then 2 else span_share end,
        at_least_minutes, at_most, unanswered_below, repeats_below, recipients, reply_within, signed
    from supervision.ladder_rung where ladder = 1;
