package org.whistlegrid.incident.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All stays at desks; a case lies at one desk at a time. */
@ApplicationScoped
public class StageLimits implements PanacheRepositoryBase<StageLimit, UUID> {

    public Optional<StageLimit> open(UUID incident) {
        return find("incident = ?1 and leftAt is null", incident).firstResultOptional();
    }

    public List<StageLimit> open(Collection<UUID> incidents) {
        return incidents.isEmpty() ? List.of() : list("incident in ?1 and leftAt is null", incidents);
    }

    public List<StageLimit> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }
}
