package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/** The functions that write the read models of the ledgers and of the accuracy of dispatch. */
@ApplicationScoped
class LedgerProjection {

    private final EntityManager entities;

    LedgerProjection(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads these cases, and the notes about no case that are among them, again; unknown ones are passed over. */
    void project(Collection<UUID> touched) {
        entities.createNativeQuery(
                        "select ledger.project(cast(:touched as uuid[])) + ledger.project_whistles(cast(:touched as uuid[]))")
                .setParameter("touched", touched.toArray(UUID[]::new))
                .getSingleResult();
    }

    int rebuild() {
        return ((Number) entities.createNativeQuery("select ledger.rebuild()").getSingleResult()).intValue();
    }

    boolean isMissing() {
        return (Boolean) entities.createNativeQuery(
                        """
                        select not exists (select 1 from ledger.dispatched) and exists (select 1 from dispatch.board_view)
                        """)
                .getSingleResult();
    }
}
