package org.whistlegrid.board.live;

import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The screens that are connected to this node. Nobody waits for a slow one: while a message is still on its way to it,
 * it gets no other, and when that takes too long it is let go; it connects again and reads everything anew.
 */
@ApplicationScoped
class Listeners {

    private static final Logger LOG = Logger.getLogger(Listeners.class);
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long IDLE = Long.MIN_VALUE;

    /** @param sendingSince nanoseconds of the message under way, {@link #IDLE} when there is none */
    private record Listener(WebSocketConnection connection, AtomicLong sendingSince) {}

    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

    void add(WebSocketConnection connection) {
        listeners.put(connection.id(), new Listener(connection, new AtomicLong(IDLE)));
    }

    void remove(WebSocketConnection connection) {
        listeners.remove(connection.id());
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void tell(String message) {
        listeners.values().forEach(listener -> tell(listener, message));
    }

    private void tell(Listener listener, String message) {
        long now = System.nanoTime();
        long since = listener.sendingSince.compareAndExchange(IDLE, now);
        if (since == IDLE) {
            listener.connection
                    .sendText(message)
                    .subscribe()
                    .with(done -> listener.sendingSince.set(IDLE), failure -> drop(listener, failure.toString()));
        } else if (now - since > PATIENCE) {
            drop(listener, "too slow");
        }
    }

    private void drop(Listener listener, String why) {
        if (listeners.remove(listener.connection.id()) != null) {
            LOG.debugf("Board: a listener was let go: %s", why);
            listener.connection.close().subscribe().with(done -> {}, failure -> {});
        }
    }
}
