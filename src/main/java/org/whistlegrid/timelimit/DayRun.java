package org.whistlegrid.timelimit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that were treated alike.
 *
 * @param from first day
 * @param to last day, included
 * @param name the holiday, as the state's notice calls it
 */
public record DayRun(LocalDate from, LocalDate to, boolean counted, DayReason why, @Nullable String name) {

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }
}
