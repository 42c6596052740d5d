package org.whistlegrid.dispatch.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.dispatch.ConsultationState;

/** All questions to units before dispatch; a case has a handful. */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    private static final int MOST = 200;

    public List<Consultation> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }

    public List<Consultation> open(UUID incident) {
        return list("incident = ?1 and state = ?2", Sort.by("id"), incident, ConsultationState.OPEN);
    }

    /** The newest to this unit, locked. */
    public Optional<Consultation> lockNewest(UUID incident, String unit) {
        return find("incident = ?1 and unit = ?2", Sort.descending("id"), incident, unit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What a unit still has to say, oldest first. */
    public List<Consultation> waitingFor(String unit) {
        return find("unit = ?1 and state = ?2", Sort.by("id"), unit, ConsultationState.OPEN)
                .page(0, MOST)
                .list();
    }
}
