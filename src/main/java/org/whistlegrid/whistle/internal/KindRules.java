package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.KindRuleVersion;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;

/** The dated rules of whistles. */
@ApplicationScoped
public class KindRules {

    private static final String COLUMNS =
            """
            kind, level, effective_from, blowers, approval, approvers, approve_within, sign_within, contact_within,
            arrive_within, result_within, rate_within, answer_within, judge_within
            """;

    private final EntityManager entities;

    KindRules(EntityManager entities) {
        this.entities = entities;
    }

    /** One for each kind and level that there is on a day. */
    public List<KindRule> on(LocalDate day) {
        List<?> rows = entities.createNativeQuery(
                        "select distinct on (kind, level) " + COLUMNS
                                + " from whistle.kind_rule where effective_from <= :day"
                                + " order by kind, level, effective_from desc, number desc",
                        Object[].class)
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

    /** By kind and level, newest first; of one day the one that holds first. */
    public List<KindRuleVersion> versions() {
        List<?> rows = entities.createNativeQuery(
                        "select " + COLUMNS + ", reason, set_by, set_at from whistle.kind_rule"
                                + " order by kind, level, effective_from desc, number desc",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new KindRuleVersion(rule(row), (String) row[14], (String) row[15], (Instant) row[16]))
                .toList();
    }

    public void add(KindRuleVersion version) {
        KindRule rule = version.rule();
        entities.createNativeQuery(
                        """
                        insert into whistle.kind_rule (kind, level, effective_from, blowers, approval, approvers, approve_within,
                            sign_within, contact_within, arrive_within, result_within, rate_within, answer_within, judge_within,
                            reason,
                            set_by, set_at)
                        values (:kind, :level, :from, string_to_array(:blowers, ','), :approval,
                            string_to_array(:approvers, ','), :approve, :sign, :contact, :arrive, :result, :rate, :answer,
                            :judge,
                            :reason, :by, :at)
                        """)
                .setParameter("kind", rule.kind().name())
                .setParameter("level", rule.level().name())
                .setParameter("from", rule.effectiveFrom())
                .setParameter("blowers", String.join(",", rule.blowers()))
                .setParameter("approval", rule.approval().name())
                .setParameter("approvers", String.join(",", rule.approvers()))
                .setParameter("approve", text(rule.approveWithin()))
                .setParameter("sign", text(rule.signWithin()))
                .setParameter("contact", text(rule.contactWithin()))
                .setParameter("arrive", text(rule.arriveWithin()))
                .setParameter("result", text(rule.resultWithin()))
                .setParameter("rate", text(rule.rateWithin()))
                .setParameter("answer", text(rule.answerWithin()))
                .setParameter("judge", text(rule.judgeWithin()))
                .setParameter("reason", version.reason())
                .setParameter("by", version.setBy())
                .setParameter("at", version.setAt())
                .executeUpdate();
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

    private static @Nullable String text(@Nullable Span span) {
        return span == null ? null : span.toString();
    }
}
