package org.whistlegrid.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which passed limits are meant.
 *
 * @param holder key of a unit; null for all that the asker sees
 * @param limit name of a limit as {@link AttributionFacts#limit} says it; null for all
 * @param from first due instant; null from the beginning
 * @param until first due instant that is not meant; null to the end
 */
public record AttributionFilter(
        Show show, @Nullable String holder, @Nullable String limit, @Nullable Instant from, @Nullable Instant until) {

    /** Which of them by what became of them. */
    public enum Show {
        ALL,
        /** Those that figures count. */
        COUNTED,
        /** Those that an officer exempted with a reason. */
        EXEMPTED
    }

    AttributionFilter of(@Nullable String unit) {
        return new AttributionFilter(show, unit, limit, from, until);
    }
}
