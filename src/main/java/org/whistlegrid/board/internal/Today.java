package org.whistlegrid.board.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.whistlegrid.platform.Zones;

/**
 * The civil day around an instant.
 *
 * @param begin its first instant
 * @param end the first instant of the next day
 */
record Today(Instant begin, Instant end) {

    static Today at(Instant now) {
        ZonedDateTime midnight = now.atZone(Zones.CITY).truncatedTo(ChronoUnit.DAYS);
        return new Today(midnight.toInstant(), midnight.plusDays(1).toInstant());
    }
}
