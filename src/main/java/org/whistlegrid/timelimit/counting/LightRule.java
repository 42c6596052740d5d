package org.whistlegrid.timelimit.counting;

import java.time.Duration;

/**
 * When a limit turns yellow and dark red.
 *
 * @param yellowShare the last part of the span, 0 to 1
 * @param yellowAtMost but never longer before the due than this; the smaller window counts
 * @param darkSpans late by more than so many spans is dark red
 * @param darkLateLimits so many late limits on one order are dark red too
 */
public record LightRule(double yellowShare, Duration yellowAtMost, double darkSpans, int darkLateLimits) {

    /** Whether the windows can be: a share of the span, a time, at least one late limit. */
    public boolean canTurn() {
        return yellowShare >= 0
                && yellowShare <= 1
                && yellowAtMost != null
                && !yellowAtMost.isNegative()
                && darkSpans >= 0
                && darkLateLimits >= 1;
    }
}
