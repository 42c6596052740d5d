package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.BreachState;
import org.whistlegrid.whistle.WhistleLists;

/**
 * That a unit did not report.
 *
 * @param number of the whistle, with its title; null where they stand beside it
 * @param actions verbs that the asker has on it now
 */
public record BreachView(
        UUID id,
        UUID whistle,
        @Nullable String number,
        @Nullable String title,
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

    static BreachView of(
            BreachFacts breach, WhistleLists.@Nullable Heading heading, WhistleNames names, List<String> actions) {
        return new BreachView(
                breach.id(),
                breach.whistle(),
                heading == null ? null : heading.number(),
                heading == null ? null : heading.title(),
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
