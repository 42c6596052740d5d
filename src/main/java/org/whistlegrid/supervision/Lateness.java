package org.whistlegrid.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * How late a limit must be: by a span of the calendar, or by a share of its own span, so that a two-hour matter climbs
 * within hours.
 *
 * @param after late by this span, any unit; null when the share says it
 * @param share of the limit's own span as its words say
 * @param atLeast but not earlier than this after the due instant, by the clock
 * @param atMost and never later than this after it
 */
public record Lateness(@Nullable Span after, double share, Duration atLeast, @Nullable Span atMost) {

    /** @param adding counts a span from an instant on the calendar */
    public Instant reachedBy(RunningLimit limit, BiFunction<Instant, Span, Instant> adding) {
        return reachedBy(limit, limit.due(), adding);
    }

    /** @param from when it began to be late for whoever holds it */
    public Instant reachedBy(RunningLimit limit, Instant from, BiFunction<Instant, Span, Instant> adding) {
        Instant due = limit.due().isBefore(from) ? from : limit.due();
        Duration own =
                Duration.ofMillis(Math.round(Span.parse(limit.span()).nominal().toMillis() * share));
        Instant reached = after == null
                ? due.plus(own.compareTo(atLeast) < 0 ? atLeast : own)
                : later(adding.apply(due, after), due.plus(atLeast));
        Instant latest = atMost == null ? reached : adding.apply(due, atMost);
        return latest.isBefore(reached) ? latest : reached;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
