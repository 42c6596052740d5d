package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.CaseTitles;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.dispatch.Ruling;

/**
 * An application, with names for keys.
 *
 * @param caseNumber on lists only, as category and place; on the page of its matter they stand there already
 * @param span what is asked for, as an amount and its unit
 * @param approver the post or role whose word it waits for, {@code DISPATCHER}; null when settled
 * @param holderName unit to which the approver's slowness is charged
 * @param actions verbs that the asker has on it now
 */
public record ApplicationView(
        UUID id,
        ApplicationKind kind,
        ApplicationState state,
        UUID incident,
        @Nullable UUID order,
        @Nullable String caseNumber,
        @Nullable String categoryName,
        @Nullable String where,
        @Nullable String unitName,
        String askedBy,
        Instant askedAt,
        String reason,
        @Nullable String basis,
        @Nullable String span,
        @Nullable Instant until,
        @Nullable String toUnitName,
        @Nullable String approver,
        @Nullable String forum,
        @Nullable String holderName,
        @Nullable Instant decideBy,
        List<Said> rulings,
        @Nullable Instant settledAt,
        @Nullable Instant resumedAt,
        List<String> actions) {

    /** An approver's word; late when his own limit had passed. */
    public record Said(String by, Instant at, Ruling ruling, String words, boolean late) {}

    static ApplicationView of(ApplicationFacts made, List<String> actions, Names names) {
        return new ApplicationView(
                made.id(),
                made.kind(),
                made.state(),
                made.incident(),
                made.order(),
                null,
                null,
                null,
                names.unit(made.unit()),
                name(made.askedBy(), names),
                made.askedAt(),
                made.reason(),
                made.basis(),
                made.span(),
                made.until(),
                made.toUnit() == null ? null : names.unit(made.toUnit()),
                made.waitsFor() == null
                        ? null
                        : made.waitsFor().substring(made.waitsFor().lastIndexOf(':') + 1),
                made.forum(),
                made.holder() == null ? null : names.unit(made.holder()),
                made.decideBy(),
                made.rulings().stream()
                        .map(said ->
                                new Said(name(said.by(), names), said.at(), said.ruling(), said.words(), said.late()))
                        .toList(),
                made.settledAt(),
                made.resumedAt(),
                actions);
    }

    /** The same on a list, where the case is not already there to be read. */
    ApplicationView about(CaseTitles.@Nullable Title title, Names names) {
        if (title == null) {
            return this;
        }
        return new ApplicationView(
                id,
                kind,
                state,
                incident,
                order,
                title.caseNumber(),
                names.category(title.category()),
                title.where(),
                unitName,
                askedBy,
                askedAt,
                reason,
                basis,
                span,
                until,
                toUnitName,
                approver,
                forum,
                holderName,
                decideBy,
                rulings,
                settledAt,
                resumedAt,
                actions);
    }

    private static String name(String username, Names names) {
        return Objects.requireNonNullElse(names.person(username), username);
    }
}
