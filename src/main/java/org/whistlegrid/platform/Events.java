package org.whistlegrid.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.whistlegrid.platform.internal.Outbox;

/**
 * Publishes facts twice: at once, inside the running transaction, to rooms above that observe the event type (the
 * workflow moves its token so); and through the outbox, after commit and at least once, to {@link OutboxListener}s.
 */
@ApplicationScoped
public class Events {

    private final Event<Object> observers;
    private final Outbox outbox;
    private final ObjectMapper json;

    public Events(Event<Object> observers, Outbox outbox, ObjectMapper json) {
        this.observers = observers;
        this.outbox = outbox;
        this.json = json;
    }

    /** Must run inside the transaction that made the fact true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        outbox.add(event, json.valueToTree(event));
        observers.fire(event);
    }
}
