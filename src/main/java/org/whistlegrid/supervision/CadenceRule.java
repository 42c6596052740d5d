package org.whistlegrid.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a list is drawn up, from a day on; never changed.
 *
 * @param onDay of the period, counted from 1: Monday, the first of the month or of the quarter
 * @param at time of day in the city
 * @param atLeast from how many of a kind at one community on it is frequent
 */
public record CadenceRule(
        CadenceKind kind,
        LocalDate effectiveFrom,
        Every every,
        int onDay,
        LocalTime at,
        int atLeast,
        @Nullable String setBy,
        @Nullable Instant setAt,
        String reason) {

    /** How long a period is. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER
    }
}
