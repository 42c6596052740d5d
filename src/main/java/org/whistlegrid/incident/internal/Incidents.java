package org.whistlegrid.incident.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;

/** All cases, by id. Lists are read from the board. */
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    /** Locks the case until the transaction ends, so that two people's verbs come one after the other. */
    public Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new OutOfScope());
    }

    public Incident get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new OutOfScope());
    }
}
