package org.whistlegrid.platform.internal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/**
 * Hands committed facts to the listeners: one thread a node, woken by each commit, looking by itself twice a second. A fact
 * that comes alone goes at once; what follows is gathered, since a batch costs the listeners little more than one fact.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Between the end of a delivery and the next: ten deliveries a second at most. */
    private static final Duration APART = Duration.ofMillis(100);

    private final Outbox outbox;
    private final RelayBell bell;
    private final List<OutboxListener> listeners;

    @Nullable
    private Thread thread;

    private volatile boolean stopping;

    OutboxRelay(Outbox outbox, RelayBell bell, @All List<OutboxListener> listeners) {
        this.outbox = outbox;
        this.bell = bell;
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10).toMillis());
        }
    }

    private void run() {
        while (!stopping) {
            try {
                bell.await(LOOK);
                boolean delivered = false;
                int taken = BATCH;
                while (!stopping && taken == BATCH) {
                    taken = deliver(BATCH);
                    delivered |= taken > 0;
                }
                if (delivered) {
                    Thread.sleep(APART.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Outbox: a batch failed, delivering one by one", e);
                deliverSingly();
            }
        }
    }

    /** Delivers up to {@code limit} facts in one transaction and says how many there were. */
    public int deliver(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<OutboxEvent> batch = outbox.take(limit);
            if (!batch.isEmpty()) {
                listeners.forEach(listener -> listener.on(batch));
                outbox.delivered(batch);
            }
            return batch.size();
        });
    }

    private void deliverSingly() {
        try {
            List<OutboxEvent> waiting = QuarkusTransaction.requiringNew().call(() -> outbox.take(BATCH));
            waiting.forEach(this::deliverOne);
        } catch (RuntimeException e) {
            LOG.warn("Outbox: the database does not answer, trying again", e);
        }
    }

    private void deliverOne(OutboxEvent event) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                listeners.forEach(listener -> listener.on(List.of(event)));
                outbox.delivered(List.of(event));
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "Outbox: %s of %s could not be delivered, will be tried again", event.type(), event.subject());
            QuarkusTransaction.requiringNew().run(() -> outbox.failed(event.id(), String.valueOf(e)));
        }
    }
}
