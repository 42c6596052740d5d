package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.LimitMoved;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportLimitsMoved;
import org.whistlegrid.whistle.WhistleRefused;

/** Moves instants of reports; each move is a row. */
@ApplicationScoped
public class ReportMoving {

    private final EntityManager entities;
    private final KindRules rules;
    private final LimitSetting limits;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    ReportMoving(
            EntityManager entities,
            KindRules rules,
            LimitSetting limits,
            Chronicle chronicle,
            CurrentScope scope,
            Events events,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.limits = limits;
        this.chronicle = chronicle;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Earlier or later, never into the past, and where the rule sets a limit of arriving never behind it. What has passed
     * already stays passed: it was told.
     */
    public void agree(WhistleHands.Held held, ReportLimit limit, Instant due, String reason) {
        UnitReport report = held.report();
        ReportFacts facts = report.facts();
        RunningLimit before = facts.limits().get(limit);
        boolean moveable = limit == ReportLimit.ARRIVE && facts.stage().isComing()
                || limit == ReportLimit.RESULT && facts.stage().isOnCall();
        if (!moveable || before == null) {
            throw new WrongStep("agree", facts.stage());
        }
        requireWithin(held, facts, limit, due);
        report.move(limit, limits.until(before, due, before.policy()));
        entities.createNativeQuery(
                        """
                        insert into whistle.limit_move (id, report, limit_name, moved_by, moved_at, reason, was, due)
                        values (:id, :report, :limit, :by, :at, :reason, :was, :due)
                        """)
                .setParameter("id", ids.next())
                .setParameter("report", facts.id())
                .setParameter("limit", limit.name())
                .setParameter("by", scope.get().username())
                .setParameter("at", clock.instant())
                .setParameter("reason", reason)
                .setParameter("was", before.due())
                .setParameter("due", due)
                .executeUpdate();
        chronicle.write(held.about(), report, "time-agreed", reason);
        entities.flush();
        events.publish(new ReportLimitsMoved(
                facts.id(), clock.instant(), held.whistle().id(), held.about().incident()));
    }

    private void requireWithin(WhistleHands.Held held, ReportFacts facts, ReportLimit limit, Instant due) {
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            throw WhistleRefused.timeOutOfBounds("/due", due, now);
        }
        KindRule rule = rules.of(held.about().rule());
        Instant latest =
                limit == ReportLimit.ARRIVE ? limits.latestArrival(rule, facts.unit(), facts.calledAt()) : null;
        if (latest != null && due.isAfter(latest)) {
            throw WhistleRefused.timeOutOfBounds("/due", due, latest);
        }
    }

    /** Oldest first. */
    public List<LimitMoved> of(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(
                        """
                        select report, limit_name, moved_by, moved_at, reason, was, due from whistle.limit_move
                        where report in (:reports) order by id
                        """,
                        Object[].class)
                .setParameter("reports", reports)
                .getResultList();
        return rows.stream().map(row -> moved((Object[]) row)).toList();
    }

    private static LimitMoved moved(Object[] row) {
        return new LimitMoved(
                (UUID) row[0],
                ReportLimit.valueOf((String) row[1]),
                (String) row[2],
                (Instant) row[3],
                (String) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }
}
