-- Twice a week's limit is fourteen days; over the longest holiday five working days are fifteen. From a week on the calendar's
-- words hold, exactly.
insert into supervision.ladder (id, name, effective_from, reason, urgency, pattern)
    select id + 3, name, effective_from, reason, urgency, pattern from supervision.ladder where id in (3, 4, 5);
insert into supervision.ladder_rung
    select r.ladder + 3, r.rung, r.trigger, r.limits, case r.rung when 'NOTIFY' then 2.2 else r.span_share end,
        r.at_least_minutes, r.at_most, r.unanswered_below, r.repeats_below, r.recipients, r.reply_within, r.signed,
        r.after_span, r.requests, r.date_below, r.repeats_within, r.causes, r.signer, r.sign_within, r.work_within, r.colour
    from supervision.ladder_rung r where r.ladder in (3, 4, 5);
