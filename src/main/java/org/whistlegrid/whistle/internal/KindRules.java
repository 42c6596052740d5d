package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;

/** The dated rules of whistles. */
@ApplicationScoped
public class KindRules {

    private static final String COLUMNS =
            """
            select distinct on (kind, level) kind, level, effective_from, blowers, approval, approvers, approve_within,
                sign_within, contact_within, arrive_within, result_within, rate_within, answer_within, judge_within
            from whistle.kind_rule where effective_from <= :day
            """;

    private final EntityManager entities;

    KindRules(EntityManager entities) {
        this.entities = entities;
    }

    /** One for each kind and level that there is on a day. */
    public List<KindRule> on(LocalDate day) {
        List<?> rows = entities.createNativeQuery(
                        COLUMNS + " order by kind, level, effective_from desc", Object[].class)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> rule((Object[]) row)).toList();
    }

    public Optional<KindRule> on(LocalDate day, WhistleKind kind, WhistleLevel level) {
        return on(day).stream()
                .filter(rule -> rule.kind() == kind && rule.level() == level)
                .findFirst();
    }

    /** The one that a whistle was blown by: a later one changes nothing. */
    public KindRule of(String reference) {
        String[] parts = reference.split("[/@]");
        return on(LocalDate.parse(parts[2]), WhistleKind.valueOf(parts[0]), WhistleLevel.valueOf(parts[1]))
                .orElseThrow();
    }

    private static KindRule rule(Object[] row) {
        return new KindRule(
                WhistleKind.valueOf((String) row[0]),
                WhistleLevel.valueOf((String) row[1]),
                (LocalDate) row[2],
                List.of((String[]) row[3]),
                KindRule.Mode.valueOf((String) row[4]),
                List.of((String[]) row[5]),
                span(row[6]),
                Span.parse((String) row[7]),
                Span.parse((String) row[8]),
                span(row[9]),
                Span.parse((String) row[10]),
                Span.parse((String) row[11]),
                Span.parse((String) row[12]),
                Span.parse((String) row[13]));
    }

    private static @Nullable Span span(@Nullable Object text) {
        return text == null ? null : Span.parse((String) text);
    }
}
