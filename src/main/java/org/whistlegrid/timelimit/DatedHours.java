package org.whistlegrid.timelimit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Working periods from a day on.
 *
 * @param unit {@code *} for everybody without hours of his own
 * @param periods {@code 08:00-12:00,14:00-18:00}
 */
public record DatedHours(
        String unit, LocalDate validFrom, String periods, String reason, String storedBy, Instant storedAt) {

    /** Stands for all units without an entry. */
    public static final String EVERYBODY = "*";
}
