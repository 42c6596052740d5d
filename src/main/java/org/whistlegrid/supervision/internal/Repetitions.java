package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.CaseReading;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.IncidentDeclined;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.ladder.Courses;

/**
 * The same matter is asked for again while it is open: known where the desk tells the progress instead of a new order (接诉即办
 * Art 11(3)), and where a report is merged into the case of the same fact.
 */
@ApplicationScoped
class Repetitions {

    private final IncidentRegister register;
    private final CaseReading cases;
    private final DispatchDesk dispatch;
    private final Courses courses;
    private final Holders holders;
    private final Watch watch;

    Repetitions(
            IncidentRegister register,
            CaseReading cases,
            DispatchDesk dispatch,
            Courses courses,
            Holders holders,
            Watch watch) {
        this.register = register;
        this.cases = cases;
        this.dispatch = dispatch;
        this.courses = courses;
        this.holders = holders;
        this.watch = watch;
    }

    void progressTold(@Observes IncidentDeclined event) {
        String referredTo = event.referredTo();
        if (event.disposition() == Disposition.ALREADY_HANDLED && referredTo != null) {
            cases.withNumber(referredTo.trim()).ifPresent(this::askedAgain);
        }
    }

    void merged(@Observes IncidentMoved event) {
        if (event.to() == Stage.MERGED) {
            UUID into = register.get(event.subject()).mergedInto();
            if (into != null) {
                askedAgain(into);
            }
        }
    }

    /** Of the unit that leads, while it has it in hand. */
    private void askedAgain(UUID incident) {
        IncidentFacts facts = register.get(incident);
        Optional<OrderFacts> leading = Holders.leading(dispatch.ordersOf(incident))
                .filter(order -> order.stage().isInUnit());
        if (facts.stage() == Stage.DISPATCHED && leading.isPresent()) {
            OrderFacts order = dispatch.locked(leading.get().id());
            courses.askedAgain(order.id(), facts, order.dispatchedAt());
            watch.look(holders.ofOrder(order, facts));
        }
    }
}
