package org.whistlegrid.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The only source of time. It runs with the machine's clock, shifted by an offset that only the {@link TimeMachine}
 * moves (demo profile and tests). Inject {@link Clock}.
 */
@ApplicationScoped
public class ProductClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return Zones.CITY;
    }

    /** @throws UnsupportedOperationException always: the product has one zone */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product has one zone, " + Zones.CITY);
    }

    public Duration offset() {
        return offset;
    }

    void shiftTo(Duration newOffset) {
        this.offset = newOffset;
    }

    /** The machine's own instant, to compute the offset that makes a wanted instant now. */
    Instant machineInstant() {
        return machine.instant();
    }
}
