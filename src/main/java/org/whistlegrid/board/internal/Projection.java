package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/** The two functions that write the read model; they also tell every node, when the transaction commits. */
@ApplicationScoped
class Projection {

    private final EntityManager entities;

    Projection(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads these cases again; unknown ones are passed over. */
    void project(Collection<UUID> cases) {
        entities.createNativeQuery("select board.project(cast(:cases as uuid[]))")
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** Reads everything again; takes about a minute for a million cases. */
    int rebuild() {
        return ((Number) entities.createNativeQuery("select board.rebuild()").getSingleResult()).intValue();
    }

    boolean isMissing() {
        return (Boolean) entities.createNativeQuery(
                        """
                        select not exists (select 1 from board.matter) and exists (select 1 from incident.board_view)
                        """)
                .getSingleResult();
    }
}
