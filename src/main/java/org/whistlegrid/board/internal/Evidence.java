package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.attachment.AttachmentGuard;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.incident.IncidentRegister;

/** Whoever sees a case sees the pictures of its acts. */
@ApplicationScoped
class Evidence implements AttachmentGuard {

    private final EntityManager entities;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final CurrentScope scope;

    Evidence(EntityManager entities, IncidentRegister register, DispatchDesk dispatch, CurrentScope scope) {
        this.entities = entities;
        this.register = register;
        this.dispatch = dispatch;
        this.scope = scope;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean maySee(UUID owner, String purpose) {
        List<UUID> incident = entities.createNativeQuery("select incident from incident.act_view where id = :act")
                .setParameter("act", owner)
                .getResultList();
        return incident.stream()
                .anyMatch(id -> scope.get().sees(MatterOf.incident(register.get(id), dispatch.ordersOf(id))));
    }
}
