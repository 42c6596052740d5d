package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.AttributionFacts;
import org.whistlegrid.supervision.Excuse;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.RunningLimit;

/** Writes an exemption down: on the row of the passing, and for the limits of orders and cases in the book of their moves. */
@ApplicationScoped
public class Excusing {

    /** What is excused once is excused. */
    private enum Standing {
        EXCUSED
    }

    private final EntityManager entities;
    private final DispatchDesk dispatch;
    private final IncidentRegister register;
    private final LimitMoves moves;
    private final Clock clock;

    Excusing(EntityManager entities, DispatchDesk dispatch, IncidentRegister register, LimitMoves moves, Clock clock) {
        this.entities = entities;
        this.dispatch = dispatch;
        this.register = register;
        this.moves = moves;
        this.clock = clock;
    }

    public void excuse(AttributionFacts passed, Excuse excuse, String reason, String officer) {
        int written = entities.createNativeQuery(
                        """
                        update supervision.attribution set excused_at = :now, excused_by = :officer, excuse = :excuse,
                            excused_because = :reason
                        where id = :id and excused_at is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("officer", officer)
                .setParameter("excuse", excuse.name())
                .setParameter("reason", reason)
                .setParameter("id", passed.id())
                .executeUpdate();
        if (written == 0) {
            throw new WrongStep("excuse", Standing.EXCUSED);
        }
        running(passed)
                .ifPresent(entry -> moves.write(
                        new LimitMoves.Subject(passed.incident(), passed.order()),
                        entry.getKey(),
                        passed.due(),
                        entry.getValue(),
                        new LimitMoves.Cause(LimitMove.Kind.EXCUSED, reason, null, null, null)));
    }

    private Optional<Map.Entry<Limit, RunningLimit>> running(AttributionFacts passed) {
        if (passed.incident() == null || !passed.limit().matches("L[1-4]")) {
            return Optional.empty();
        }
        Limit limit = Limit.valueOf(passed.limit());
        if (passed.order() == null) {
            IncidentFacts facts = register.get(passed.incident());
            return Optional.ofNullable(facts.closing()).map(closing -> Map.entry(limit, closing));
        }
        return Optional.ofNullable(dispatch.order(passed.order()).limits().get(limit))
                .map(running -> Map.entry(limit, running));
    }
}
