package org.whistlegrid.supervision.cadence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.supervision.CadenceKind;
import org.whistlegrid.supervision.CadenceRule;
import org.whistlegrid.supervision.Rung;

/** The dated rules of the rhythm, asked at each dispatch: kept in memory; other nodes hear of a new one long before its day. */
@ApplicationScoped
public class CadenceRules {

    private final EntityManager entities;
    private final Event<RuleAdded> added;

    @Nullable
    private volatile List<CadenceRule> known;

    /** Told inside this node only. */
    record RuleAdded(CadenceKind kind) {}

    CadenceRules(EntityManager entities, Event<RuleAdded> added) {
        this.entities = entities;
        this.added = added;
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleAdded event) {
        known = null;
    }

    @Scheduled(every = "5s")
    @Transactional
    void refresh() {
        known = read();
    }

    public CadenceRule on(CadenceKind kind, LocalDate day) {
        return all().stream()
                .filter(rule -> rule.kind() == kind && !rule.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rhythm for " + kind + " on " + day));
    }

    /** Newest first. */
    public List<CadenceRule> all() {
        List<CadenceRule> kept = known;
        if (kept == null) {
            kept = read();
            known = kept;
        }
        return kept;
    }

    private List<CadenceRule> read() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select kind, effective_from, every, on_day, at_time, at_least, set_by, set_at, reason, from_rung,
                            urgencies
                        from supervision.cadence_rule order by effective_from desc, set_at desc
                        """,
                        Object[].class)
                .getResultList();
        return rows.stream().map(row -> rule((Object[]) row)).toList();
    }

    private static CadenceRule rule(Object[] row) {
        return new CadenceRule(
                CadenceKind.valueOf((String) row[0]),
                row[1] instanceof LocalDate day ? day : ((java.sql.Date) row[1]).toLocalDate(),
                CadenceRule.Every.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                row[4] instanceof LocalTime time ? time : ((java.sql.Time) row[4]).toLocalTime(),
                ((Number) row[5]).intValue(),
                row[9] == null ? null : Rung.valueOf((String) row[9]),
                Arrays.stream(((String) row[10]).split(","))
                        .filter(word -> !word.isEmpty())
                        .map(Urgency::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                (String) row[6],
                (Instant) row[7],
                (String) row[8]);
    }

    public void add(CadenceRule rule) {
        entities.createNativeQuery(
                        """
                        insert into supervision.cadence_rule
                            (kind, effective_from, every, on_day, at_time, at_least, set_by, set_at, reason,
                                from_rung, urgencies)
                        values (:kind, :from, :every, :day, :time, :least, :by, :at, :reason, :rung, :urgencies)
                        """)
                .setParameter("kind", rule.kind().name())
                .setParameter("from", rule.effectiveFrom())
                .setParameter("every", rule.every().name())
                .setParameter("day", rule.onDay())
                .setParameter("time", rule.at())
                .setParameter("least", rule.atLeast())
                .setParameter(
                        "rung", rule.fromRung() == null ? null : rule.fromRung().name())
                .setParameter(
                        "urgencies",
                        rule.urgencies().stream().sorted().map(Urgency::name).collect(Collectors.joining(",")))
                .setParameter("by", rule.setBy())
                .setParameter("at", rule.setAt())
                .setParameter("reason", rule.reason())
                .executeUpdate();
        added.fire(new RuleAdded(rule.kind()));
    }
}
