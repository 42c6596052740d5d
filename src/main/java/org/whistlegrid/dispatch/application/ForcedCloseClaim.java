package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.ClosingDesk;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;

/** 强制结案: off the ledger by a leader's word, without what strike-off asks for; counted apart. */
@ApplicationScoped
class ForcedCloseClaim implements Claim {

    private final ClosingDesk closing;
    private final DispatchDesk dispatch;
    private final IncidentHistory history;

    ForcedCloseClaim(ClosingDesk closing, DispatchDesk dispatch, IncidentHistory history) {
        this.closing = closing;
        this.dispatch = dispatch;
        this.history = history;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.FORCED_CLOSE;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        IncidentFacts incident = matter.incident();
        matter.asker().require(MatterOf.incident(incident, dispatch.ordersOf(incident.id())));
        if (matter.order() != null
                || !matter.asker().has(Roles.DISPATCHER)
                        && !matter.asker().has(Roles.COMMAND)
                        && !matter.asker().has(Roles.SUB_DISTRICT_LEADER)) {
            throw new OutOfScope();
        }
        requireOnTheLedger(incident);
        return matter.asked(asking, null);
    }

    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        requireOnTheLedger(matter.incident());
        history.write(application.incident(), null, Act.of("closed-by-force").saying(application.reason()));
        closing.force(application.incident());
    }

    private static void requireOnTheLedger(IncidentFacts incident) {
        if (!incident.stage().isOpen() || incident.stage() == Stage.MERGED) {
            throw new WrongStep("force-close", incident.stage());
        }
    }
}
