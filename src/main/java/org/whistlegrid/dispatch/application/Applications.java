package org.whistlegrid.dispatch.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationState;

/** All applications ever made. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    public Application lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    /** The case and order that it is about, read without a lock. */
    Subject subject(UUID id) {
        return find("select a.incident, a.order from Application a where a.id = ?1", id)
                .project(Subject.class)
                .firstResultOptional()
                .orElseThrow(OutOfScope::new);
    }

    record Subject(UUID incident, @Nullable UUID order) {}

    public Application get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    /** Oldest first; a case has a handful. */
    public List<Application> ofIncident(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }

    public boolean isOpen(ApplicationKind kind, UUID subject) {
        return count(
                        "kind = ?1 and state = ?2 and coalesce(order, incident) = ?3",
                        kind,
                        ApplicationState.OPEN,
                        subject)
                > 0;
    }

    public long granted(ApplicationKind kind, UUID order) {
        return count("kind = ?1 and order = ?2 and state = ?3", kind, order, ApplicationState.GRANTED);
    }

    /** Made and not taken back, whatever became of them. */
    public long made(ApplicationKind kind, UUID incident, String unit) {
        return count(
                "kind = ?1 and incident = ?2 and unit = ?3 and state <> ?4",
                kind,
                incident,
                unit,
                ApplicationState.WITHDRAWN);
    }
}
