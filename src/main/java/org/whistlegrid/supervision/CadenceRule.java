package org.whistlegrid.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;

/**
 * When a list is drawn up, from a day on; never changed.
 *
 * @param onDay of the period, counted from 1: Monday, the first of the month or of the quarter
 * @param at time of day in the city
 * @param atLeast from how many of a kind at one community on it is frequent; of the monthly review
 * @param fromRung a key problem stands on this rung or above; of the weekly coordination only
 * @param urgencies matters of these classes come onto the day's list at dispatch; of the immediate list only
 */
public record CadenceRule(
        CadenceKind kind,
        LocalDate effectiveFrom,
        Every every,
        int onDay,
        LocalTime at,
        int atLeast,
        @Nullable Rung fromRung,
        Set<Urgency> urgencies,
        @Nullable String setBy,
        @Nullable Instant setAt,
        String reason) {

    public CadenceRule {
        urgencies = Set.copyOf(urgencies);
    }

    /** How long a period is. */
    public enum Every {
        DAY(1),
        WEEK(7),
        MONTH(31),
        QUARTER(92);

        private final int longest;

        Every(int longest) {
            this.longest = longest;
        }

        /** How many days the longest one has. */
        public int longest() {
            return longest;
        }
    }
}
