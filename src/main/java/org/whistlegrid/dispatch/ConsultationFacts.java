package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit asked before dispatch whether a matter is its own.
 *
 * @param answerBy its own limit; slowness is charged to the unit
 * @param basis what its answer leans on
 * @param lateNotedAt when it was noticed that the unit had let its time pass
 */
public record ConsultationFacts(
        UUID id,
        UUID incident,
        String unit,
        String question,
        String askedBy,
        Instant askedAt,
        Instant answerBy,
        ConsultationState state,
        @Nullable String words,
        @Nullable String basis,
        @Nullable String answeredBy,
        @Nullable Instant settledAt,
        @Nullable Instant lateNotedAt) {}
