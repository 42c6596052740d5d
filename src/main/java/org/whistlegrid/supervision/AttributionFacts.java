package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit that passed, and who held the stage then.
 *
 * @param subject the order, the case, the application, the notice, or the report of a whistled unit
 * @param limit {@code L1} to {@code L4}, {@code DECISION}, {@code SIGNATURE}, {@code REPORT_} and a whistle's limit, or
 *     {@code DESK_} and the stage at which a case lay too long
 * @param holder unit that held the stage
 * @param excused whether it counts as none: exempted, annulled by an upheld dispute, or by a granted appeal
 * @param excuse kind of the exemption, where an officer gave one
 */
public record AttributionFacts(
        UUID id,
        UUID subject,
        @Nullable UUID incident,
        @Nullable UUID order,
        String limit,
        Instant due,
        String holder,
        HeldAs heldAs,
        boolean excused,
        @Nullable Excuse excuse,
        @Nullable String excusedBy,
        @Nullable Instant excusedAt,
        @Nullable String reason) {}
