package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whistlegrid.platform.Events;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportLimitPassed;
import org.whistlegrid.whistle.WhistleFacts;

/**
 * Tells once that a limit of a report has passed unmet, however often and however late it is asked to look. Limits that are
 * due at one instant are one passing, that of the last of them: who is not there has not signed either.
 */
@ApplicationScoped
class Passings {

    private final EntityManager entities;
    private final Chronicle chronicle;
    private final Events events;
    private final Clock clock;

    Passings(EntityManager entities, Chronicle chronicle, Events events, Clock clock) {
        this.entities = entities;
        this.chronicle = chronicle;
        this.events = events;
        this.clock = clock;
    }

    /** @return the next due ahead; empty when none is left */
    Optional<Instant> tell(WhistleFacts whistle, UnitReport report) {
        ReportFacts facts = report.facts();
        if (!facts.stage().isOnCall()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Map<Instant, ReportLimit> passed = new TreeMap<>();
        facts.limits().forEach((limit, running) -> {
            if (running.open() && running.late(now) && note(facts, limit, running, now)) {
                passed.put(running.due(), limit);
            }
        });
        passed.forEach((due, limit) -> tell(whistle, report, limit, due, now));
        return facts.limits().values().stream()
                .filter(running -> running.open() && !running.late(now))
                .map(RunningLimit::due)
                .min(Instant::compareTo);
    }

    private void tell(WhistleFacts whistle, UnitReport report, ReportLimit limit, Instant due, Instant now) {
        chronicle.writeOfSystem(whistle, report, "report-limit-passed", limit.name());
        events.publish(new ReportLimitPassed(
                report.id(),
                now,
                whistle.id(),
                whistle.incident(),
                report.unit(),
                whistle.spot().area(),
                limit,
                due));
    }

    private boolean note(ReportFacts report, ReportLimit limit, RunningLimit running, Instant now) {
        return entities.createNativeQuery(
                                """
                                insert into whistle.passing (report, limit_name, due, noted_at)
                                values (:report, :limit, :due, :now) on conflict do nothing
                                """)
                        .setParameter("report", report.id())
                        .setParameter("limit", limit.name())
                        .setParameter("due", running.due())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
