package org.whistlegrid.timelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take, as a rule of shape TERM says it: a duration that runs through nights and holidays
 * ({@code PT30M}), or a span of the calendar ({@code 2 WORKING_HOUR}).
 */
public record Term(String text) {

    /** A window is soon over in its last quarter, a day at most (domain rules §2.4, lights). */
    private static final int YELLOW_SHARE = 4;

    private static final Duration YELLOW_MOST = Duration.ofHours(24);

    /**
     * A term made absolute.
     *
     * @param darkFrom late by more than the whole window
     */
    public record Window(Instant yellowFrom, Instant due, Instant darkFrom) {

        public Light light(Instant at) {
            return Light.of(yellowFrom, due, darkFrom, at);
        }
    }

    public Instant from(Instant start, TimeLimits counting) {
        return text.startsWith("P") ? start.plus(Duration.parse(text)) : counting.plus(start, Span.parse(text));
    }

    public Window window(Instant start, TimeLimits counting) {
        Instant due = from(start, counting);
        Duration whole = Duration.between(start, due);
        Duration share = whole.dividedBy(YELLOW_SHARE);
        return new Window(
                due.minus(share.compareTo(YELLOW_MOST) < 0 ? share : YELLOW_MOST),
                due,
                due.plus(whole.isZero() ? Duration.ofMinutes(1) : whole));
    }
}
