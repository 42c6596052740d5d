package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.attachment.AttachmentGuard;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;

/** Whoever sees a case sees the pictures of its acts, but for those that {@link Discretion} keeps back with the words. */
@ApplicationScoped
class Evidence implements AttachmentGuard {

    private final EntityManager entities;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Discretion discretion;
    private final CurrentScope scope;

    Evidence(
            EntityManager entities,
            IncidentRegister register,
            DispatchDesk dispatch,
            Discretion discretion,
            CurrentScope scope) {
        this.entities = entities;
        this.register = register;
        this.dispatch = dispatch;
        this.discretion = discretion;
        this.scope = scope;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean maySee(UUID owner, String purpose) {
        List<Object[]> acts = entities.createNativeQuery("select incident, act from incident.act_view where id = :act")
                .setParameter("act", owner)
                .getResultList();
        return acts.stream().anyMatch(act -> shows((UUID) act[0], (String) act[1]));
    }

    private boolean shows(UUID id, String act) {
        IncidentFacts incident = register.get(id);
        List<OrderFacts> orders = dispatch.ordersOf(id);
        return scope.get().sees(MatterOf.incident(incident, orders))
                && !(discretion.isTelling(act) && discretion.withholds(incident, orders));
    }
}
