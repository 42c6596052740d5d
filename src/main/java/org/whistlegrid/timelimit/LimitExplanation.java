package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a limit came to its due: what decided it, the days counted and skipped on the way, and what was done to it since.
 * Computed from the beginning on today's calendar, as a recomputation would.
 *
 * @param start the dispatch
 * @param policy key and version
 * @param counted null where another instant bounds it
 * @param given due as it is given out on today's calendar
 * @param steps what was done to it since, in its order
 * @param due after all that; another instant than the limit's own where the calendar has changed and nothing was recomputed
 */
public record LimitExplanation(
        Limit limit,
        Instant start,
        String policy,
        Ground ground,
        @Nullable DueView counted,
        Instant given,
        List<LimitStep> steps,
        Instant due) {

    /**
     * One thing that was done.
     *
     * @param from when the clock stopped; null for an extension
     * @param until when it ran again; null for an extension
     * @param by the amount it was extended by, {@code 3 NATURAL_DAY}; null for a suspension
     * @param due after it
     */
    public record LimitStep(@Nullable Instant from, @Nullable Instant until, @Nullable String by, Instant due) {}
}
