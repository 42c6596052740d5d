package org.whistlegrid.supervision.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.AttributionFacts;
import org.whistlegrid.supervision.Excuse;
import org.whistlegrid.supervision.HeldAs;

/**
 * A limit that passed as a line of the book: who held the stage, and what became of it.
 *
 * @param subject the order, the case, the application, the notice, the report, the question or the breach
 * @param limit {@code L1} to {@code L4}, {@code DECISION}, {@code SIGNATURE}, {@code REPORT_} and a whistle's limit,
 *     {@code DESK_} and a stage, {@code CONSULTATION}, {@code BREACH_ANSWER} or {@code BREACH_JUDGE}
 * @param about the case; null where it is about none
 * @param excused whether it counts as none, by whatever way
 * @param excuse kind of the exemption, where an officer gave one
 */
public record AttributionLine(
        UUID id,
        UUID subject,
        @Nullable UUID incident,
        @Nullable UUID order,
        @Nullable AboutCase about,
        String limit,
        Instant due,
        String holder,
        String holderName,
        HeldAs heldAs,
        boolean excused,
        @Nullable Excuse excuse,
        @Nullable String excusedBy,
        @Nullable Instant excusedAt,
        @Nullable String reason) {

    static AttributionLine of(AttributionFacts facts, @Nullable AboutCase about, String holderName) {
        return new AttributionLine(
                facts.id(),
                facts.subject(),
                facts.incident(),
                facts.order(),
                about,
                facts.limit(),
                facts.due(),
                facts.holder(),
                holderName,
                facts.heldAs(),
                facts.excused(),
                facts.excuse(),
                facts.excusedBy(),
                facts.excusedAt(),
                facts.reason());
    }
}
