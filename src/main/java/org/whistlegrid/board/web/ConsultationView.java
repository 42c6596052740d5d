package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.dispatch.ConsultationFacts;
import org.whistlegrid.dispatch.ConsultationState;

/**
 * A unit asked before dispatch, as screens show it.
 *
 * @param late whether the unit let its time pass
 */
public record ConsultationView(
        UUID id,
        UUID incident,
        String unit,
        @Nullable String unitName,
        String question,
        @Nullable String askedByName,
        Instant askedAt,
        Instant answerBy,
        ConsultationState state,
        @Nullable String words,
        @Nullable String basis,
        @Nullable String answeredByName,
        @Nullable Instant settledAt,
        boolean late) {

    static ConsultationView of(ConsultationFacts asked, Names names, Instant now) {
        Instant until = asked.settledAt() == null ? now : asked.settledAt();
        return new ConsultationView(
                asked.id(),
                asked.incident(),
                asked.unit(),
                names.unit(asked.unit()),
                asked.question(),
                names.person(asked.askedBy()),
                asked.askedAt(),
                asked.answerBy(),
                asked.state(),
                asked.words(),
                asked.basis(),
                names.person(asked.answeredBy()),
                asked.settledAt(),
                !until.isBefore(asked.answerBy()));
    }
}
