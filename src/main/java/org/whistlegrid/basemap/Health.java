package org.whistlegrid.basemap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether an upstream is worth asking: one that failed several times on end is left alone for a while. */
final class Health {

    private final Clock clock;
    private final int failures;
    private final Duration rest;

    private int onEnd;
    private Instant restsUntil = Instant.MIN;

    Health(Clock clock, int failures, Duration rest) {
        this.clock = clock;
        this.failures = failures;
        this.rest = rest;
    }

    synchronized boolean resting() {
        return clock.instant().isBefore(restsUntil);
    }

    synchronized void answered() {
        onEnd = 0;
    }

    /** @return whether it rests from now on */
    synchronized boolean failed() {
        onEnd++;
        if (onEnd < failures) {
            return false;
        }
        onEnd = 0;
        restsUntil = clock.instant().plus(rest);
        return true;
    }
}
