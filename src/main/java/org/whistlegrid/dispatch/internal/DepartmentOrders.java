package org.whistlegrid.dispatch.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;

/** All orders of all units. */
@ApplicationScoped
public class DepartmentOrders implements PanacheRepositoryBase<DepartmentOrder, UUID> {

    /** Locks the order until the transaction ends, so that two people's verbs come one after the other. */
    public DepartmentOrder lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new OutOfScope());
    }

    public DepartmentOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new OutOfScope());
    }

    /** Oldest first; a case has a handful. */
    public List<DepartmentOrder> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }
}
