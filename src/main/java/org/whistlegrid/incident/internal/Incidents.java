package org.whistlegrid.incident.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.incident.Stage;

/** All cases, by id. Lists are read from the board. */
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    /** Locks the case until the transaction ends, so that two people's verbs come one after the other. */
    public Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new OutOfScope());
    }

    /** Ids of the cases that go with this one. */
    public List<UUID> mergedInto(UUID id) {
        return getEntityManager()
                .createQuery("select id from Incident where course.mergedInto = :id order by id", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Ids of cases that were struck off before an instant and are not put away yet, oldest first. */
    List<UUID> closedBefore(Instant instant, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Incident where stage in :stages and closedAt <= :instant order by closedAt",
                        UUID.class)
                .setParameter("stages", List.of(Stage.CLOSED, Stage.FORCED))
                .setParameter("instant", instant)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<UUID> withNumber(String caseNumber) {
        return getEntityManager()
                .createQuery("select id from Incident where caseNumber = :number", UUID.class)
                .setParameter("number", caseNumber)
                .getResultStream()
                .findFirst();
    }

    public Optional<UUID> withSuperiorNumber(String number) {
        return getEntityManager()
                .createQuery(
                        "select id from Incident where told.superior.number = :number order by id desc", UUID.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Incident get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new OutOfScope());
    }
}
