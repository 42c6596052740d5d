package org.whistlegrid.dispatch.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.timelimit.Span;

/**
 * What is asked about: the order, locked, its case, and the rule of the day.
 *
 * @param order null when the case itself is meant
 */
record Matter(IncidentFacts incident, @Nullable DepartmentOrder order, ApplicationRule rule, Scope asker, Instant now) {

    /** @throws OutOfScope when the case itself is meant */
    OrderFacts orderFacts() {
        if (order == null) {
            throw new OutOfScope();
        }
        return order.facts();
    }

    /** The unit's window asks in the unit's name. */
    void requireWindow() {
        if (!asker.actsFor(orderFacts().unit())) {
            throw new OutOfScope();
        }
    }

    /** The unit's window, or whoever has the order in hand. */
    void requireHands() {
        OrderFacts facts = orderFacts();
        if (!asker.actsFor(facts.unit()) && !asker.handlesAs(facts.handler())) {
            throw new OutOfScope();
        }
    }

    String basisOf(Asking asking) {
        if (asking.basis() == null || asking.basis().isBlank()) {
            throw ApplicationRefused.missing("/basis");
        }
        return asking.basis();
    }

    /** A superior's due is not ours to move: what would lie after it is asked there, not here. */
    void requireBeforeSuperiorsDue(Instant due) {
        if (incident.superior() != null
                && incident.superior().due() != null
                && due.isAfter(incident.superior().due())) {
            throw ApplicationRefused.superiorDecides(incident.superior().due());
        }
    }

    Asked asked(Asking asking, @Nullable Span span) {
        return new Asked(
                asking.kind(),
                incident.id(),
                order == null ? null : order.id(),
                order == null ? ApprovalStep.CENTRE : order.facts().unit(),
                asker.username(),
                asking.reason(),
                asking.basis(),
                span,
                asking.until(),
                asking.toUnit());
    }
}
