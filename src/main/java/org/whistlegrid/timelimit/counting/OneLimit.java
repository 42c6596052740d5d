package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/** A limit outside the four, counted and lit as they are. */
public final class OneLimit {

    private final Counter counter;
    private final Lighting lighting;

    public OneLimit(Policy policy, Counter counter) {
        this.counter = counter;
        this.lighting = new Lighting(policy, counter);
    }

    /** @param rule by which it was set, in the words of who set it */
    public RunningLimit within(Instant start, Span span, String rule) {
        return lit(start, span, counter.plus(start, span, Set.of()), rule);
    }

    /** Up to an instant that people agreed on; its span is the window by the clock, rounded up. */
    public RunningLimit until(Instant start, Instant due, String rule) {
        Duration window = Duration.between(start, due);
        long minutes = Math.max(1, window.plusMinutes(1).minusNanos(1).toMinutes());
        Span span = Span.allows(Math.toIntExact(Math.min(minutes, Integer.MAX_VALUE)))
                ? new Span((int) minutes, LimitUnit.CONTINUOUS_MINUTE)
                : new Span(Math.toIntExact(window.toHours() + 1), LimitUnit.CONTINUOUS_HOUR);
        return lit(start, span, due, rule);
    }

    private RunningLimit lit(Instant start, Span span, Instant due, String rule) {
        // which of the four it is said to be matters to nothing that is computed here
        var lit = lighting.of(Limit.L1, span, start, due);
        return new RunningLimit(span.toString(), start, due, lit.yellowFrom(), lit.darkFrom(), rule, null);
    }
}
