package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a unit did not report, as the district keeps it.
 *
 * @param words why, of who declared it
 * @param answerBy until when the unit is heard; who has said nothing by then may be judged unheard
 * @param judgeBy until when the district judges
 * @param answer the unit's own words
 */
public record BreachFacts(
        UUID id,
        UUID whistle,
        UUID report,
        String unit,
        BreachKind kind,
        BreachState state,
        String declaredBy,
        Instant declaredAt,
        String words,
        Instant answerBy,
        Instant judgeBy,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String judgedBy,
        @Nullable Instant judgedAt,
        @Nullable String judgement) {}
