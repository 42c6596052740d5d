package org.whistlegrid.supervision.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.Trigger;
import org.whistlegrid.supervision.Lateness;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * When each rung of a ladder would be reached for one limit that is never met.
 *
 * @param adding counts a span from an instant on the calendar
 */
public record LadderPreview(BiFunction<Instant, Span, Instant> adding) {

    /**
     * @param byTime when every notice is answered in time; null when time alone never leads there, or the rung does not look
     *     at this limit
     * @param silent when nobody answers and each draft is signed at once
     */
    public record Step(Rung rung, @Nullable Instant byTime, @Nullable Instant silent) {}

    public List<Step> of(List<LadderRung> rungs, Limit limit, RunningLimit running) {
        List<Step> steps = new ArrayList<>();
        LadderRung below = null;
        Instant belowSent = null;
        for (LadderRung rule : rungs) {
            Instant byTime = rule.limits().contains(limit) ? byTime(rule, running) : null;
            Instant silent = byTime;
            if (byTime != null && rule.trigger() == Trigger.LATE && below != null && belowSent != null) {
                // one limit raises one notice of each rung: two that stay unanswered come of two limits
                silent = rule.unansweredBelow() == 1 ? earlier(silent, after(belowSent, below.replyWithin())) : silent;
                silent = rule.dateBelow() ? earlier(silent, after(belowSent, below.workWithin())) : silent;
            }
            steps.add(new Step(rule.rung(), byTime, silent));
            below = rule;
            belowSent = silent;
        }
        return steps;
    }

    private @Nullable Instant byTime(LadderRung rule, RunningLimit limit) {
        Lateness late = rule.late();
        return switch (rule.trigger()) {
            case SOON_DUE -> limit.yellowFrom();
            case PASSED -> limit.due();
            case LATE -> late == null ? null : late.reachedBy(limit, adding);
            case RUNG_BELOW -> null;
        };
    }

    private @Nullable Instant after(Instant sent, @Nullable Span span) {
        return span == null ? null : adding.apply(sent, span);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
