package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;

/** The reports of all called units. They are changed under the lock of their whistle only. */
@ApplicationScoped
public class UnitReports implements PanacheRepositoryBase<UnitReport, UUID> {

    UUID whistleOf(UUID report) {
        return find("select r.whistle from UnitReport r where r.id = ?1", report)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(OutOfScope::new);
    }

    public UnitReport get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    /** In the order in which they were called. */
    public List<UnitReport> of(UUID whistle) {
        return list("whistle", Sort.by("id"), whistle);
    }

    public List<UnitReport> of(Collection<UUID> whistles) {
        return whistles.isEmpty() ? List.of() : list("whistle in ?1", Sort.by("id"), whistles);
    }
}
