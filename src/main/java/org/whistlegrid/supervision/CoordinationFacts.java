package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter that went up to the district. Its unit goes on working on it unless the district decides otherwise.
 *
 * @param order the order that went up; null where none was in hand
 * @param notice the notice that brought it there; null where a sub-district asked
 * @param subDistrict unit in whose territory it lies
 * @param toUnit who has it next, where the district named somebody
 */
public record CoordinationFacts(
        UUID id,
        UUID incident,
        @Nullable UUID order,
        String unit,
        @Nullable UUID notice,
        @Nullable String subDistrict,
        Instant openedAt,
        @Nullable String openedBecause,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String toUnit,
        @Nullable String words) {

    /** What became of it. */
    public enum State {
        /** 待区级协调 */
        OPEN,
        /** 由原单位继续办理 */
        KEPT,
        /** 改由他单位办理 */
        MOVED,
        /** Nothing to coordinate any more: the case ended, or the order left its unit. */
        FALLEN
    }
}
