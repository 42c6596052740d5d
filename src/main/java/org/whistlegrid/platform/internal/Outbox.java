package org.whistlegrid.platform.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.OutboxEvent;

/** The table of facts not yet handed on. Written with the state it speaks of; read by the {@link OutboxRelay}. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final Ids ids;
    private final TransactionSynchronizationRegistry transaction;
    private final RelayBell bell;

    Outbox(EntityManager entities, Ids ids, TransactionSynchronizationRegistry transaction, RelayBell bell) {
        this.entities = entities;
        this.ids = ids;
        this.transaction = transaction;
        this.bell = bell;
    }

    public void add(DomainEvent event, JsonNode payload) {
        entities.persist(
                new OutboxRow(new OutboxEvent(ids.next(), event.type(), event.subject(), event.at(), payload)));
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new RingAfterCommit());
        }
    }

    /** Locks the oldest facts that are due; another node skips them. */
    List<OutboxEvent> take(int limit) {
        return entities.createNativeQuery(
                        """
                        select * from platform.outbox where next_attempt <= clock_timestamp()
                        order by id limit :limit for update skip locked
                        """,
                        OutboxRow.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> ((OutboxRow) row).asEvent())
                .toList();
    }

    void delivered(List<OutboxEvent> events) {
        entities.createNativeQuery("delete from platform.outbox where id in (:ids)")
                .setParameter("ids", events.stream().map(OutboxEvent::id).toList())
                .executeUpdate();
    }

    /** Waits twice as long after each failure, up to ten minutes. */
    void failed(UUID id, String error) {
        entities.createNativeQuery(
                        """
                        update platform.outbox set attempts = attempts + 1, last_error = :error,
                          next_attempt = clock_timestamp() + least(interval '10 minutes', interval '1 second' * power(2, least(attempts, 10)))
                        where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("error", error)
                .executeUpdate();
    }

    private class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the row is flushed with everything else; only the bell waits for the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
