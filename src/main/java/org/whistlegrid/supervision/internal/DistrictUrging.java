package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.whistlegrid.dispatch.CopyUrged;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.Rung;

/**
 * What the district urges by its copy (双派单, 接诉即办条例 Art 12) reaches the unit as an officer's own notice, as any urging by
 * hand: it is told to the handler and the unit's window, wants a reply, and counts below the next rung.
 */
@ApplicationScoped
class DistrictUrging {

    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final ByHand byHand;

    DistrictUrging(IncidentRegister register, DispatchDesk dispatch, ByHand byHand) {
        this.register = register;
        this.dispatch = dispatch;
        this.byHand = byHand;
    }

    void urged(@Observes CopyUrged event) {
        OrderFacts order = dispatch.order(event.subject());
        byHand.raise(
                register.get(event.incident()),
                order,
                Rung.URGE,
                NoticeCause.SLOW,
                event.by(),
                event.words(),
                null,
                null);
    }
}
