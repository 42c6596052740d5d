package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.DecisionLate;
import org.whistlegrid.dispatch.PassedBetweenOrders;
import org.whistlegrid.incident.DeskLimitPassed;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.HeldAs;

/** The slowness of desks: who accepts, dispatches, verifies, revisits or approves is charged with his own and nobody else is. */
@ApplicationScoped
class DeskLateness {

    /** Before the stage at which a case lay too long. */
    private static final String DESK = "DESK_";

    private final IncidentRegister register;
    private final Attributions attributions;
    private final Recipients recipients;

    DeskLateness(IncidentRegister register, Attributions attributions, Recipients recipients) {
        this.register = register;
        this.attributions = attributions;
        this.recipients = recipients;
    }

    void passedBetween(@Observes PassedBetweenOrders event) {
        note(
                event.subject(),
                event.incident(),
                event.subject(),
                event.limit().name(),
                event.due(),
                Recipients.CENTRE,
                HeldAs.DISPATCHER);
    }

    void deskLate(@Observes DeskLimitPassed event) {
        note(
                event.subject(),
                event.subject(),
                null,
                DESK + event.stage(),
                event.due(),
                event.holder(),
                as(event.stage()));
    }

    void decisionLate(@Observes DecisionLate event) {
        note(
                event.subject(),
                event.incident(),
                event.order(),
                Attributions.DECISION,
                event.due(),
                event.holder(),
                HeldAs.APPROVER);
    }

    private static HeldAs as(Stage stage) {
        return switch (stage) {
            case VERIFYING, TO_VERIFY -> HeldAs.VERIFIER;
            case TO_REVISIT -> HeldAs.REVISITOR;
            default -> HeldAs.DISPATCHER;
        };
    }

    private void note(
            UUID subject, UUID incident, @Nullable UUID order, String limit, Instant due, String holder, HeldAs as) {
        IncidentFacts facts = register.get(incident);
        attributions.note(new Attributions.Passing(
                subject,
                incident,
                order,
                limit,
                due,
                holder,
                as,
                facts.category(),
                recipients.subDistrictOf(facts.area())));
    }
}
