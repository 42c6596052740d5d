package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.whistlegrid.dispatch.internal.LimitsOfOrder;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.timelimit.LimitExplanation;
import org.whistlegrid.timelimit.LimitMove;

/** Tells how the limits of an order, and L4 of the case that it leads, came to their dues. */
@ApplicationScoped
public class LimitReading {

    private final LimitsOfOrder limits;

    LimitReading(LimitsOfOrder limits) {
        this.limits = limits;
    }

    /** @param moves of this and perhaps other orders, in the order in which they were made */
    public List<LimitExplanation> of(OrderFacts order, IncidentFacts incident, List<LimitMove> moves) {
        return limits.explained(order, incident, moves);
    }
}
