package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.BreachState;

/**
 * That a unit did not report.
 *
 * @param actions verbs that the asker has on it now
 */
public record BreachView(
        UUID id,
        UUID whistle,
        String unitName,
        BreachKind kind,
        BreachState state,
        String declaredByName,
        Instant declaredAt,
        String words,
        Instant answerBy,
        Instant judgeBy,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable String judgedByName,
        @Nullable Instant judgedAt,
        @Nullable String judgement,
        List<String> actions) {

    static BreachView of(BreachFacts breach, WhistleNames names, List<String> actions) {
        return new BreachView(
                breach.id(),
                breach.whistle(),
                names.unit(breach.unit()),
                breach.kind(),
                breach.state(),
                Objects.requireNonNullElse(names.person(breach.declaredBy()), breach.declaredBy()),
                breach.declaredAt(),
                breach.words(),
                breach.answerBy(),
                breach.judgeBy(),
                breach.answer(),
                names.person(breach.answeredBy()),
                names.person(breach.judgedBy()),
                breach.judgedAt(),
                breach.judgement(),
                actions);
    }
}
