package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Zones;

/** All whistles ever blown. */
@ApplicationScoped
public class Whistles implements PanacheRepositoryBase<Whistle, UUID> {

    /** Every verb on a whistle or on one of its reports begins with this lock: verbs come one after the other. */
    public Whistle lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    public Whistle get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    /** Oldest first; a case has a handful. */
    public List<Whistle> ofIncident(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }

    /** {@code 2026-00042}: the year, and a count that never begins anew. */
    String nextNumber(Instant now) {
        Number next = (Number) getEntityManager()
                .createNativeQuery("select nextval('whistle.number')")
                .getSingleResult();
        return "%d-%05d".formatted(LocalDate.ofInstant(now, Zones.CITY).getYear(), next.longValue());
    }
}
