package org.whistlegrid.board.live;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.whistlegrid.board.BoardChanged;

/** Passes changes on to this node's screens: the first at once, what follows gathered, four times a second at most. */
@ApplicationScoped
class Announcing {

    private static final long APART = Duration.ofMillis(250).toNanos();

    private final Listeners listeners;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService announcer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "board-announcing");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long last = System.nanoTime() - APART;

    Announcing(Listeners listeners, Clock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    /** After those who keep figures have forgotten them, so that nobody is called to read what is old. */
    void changed(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) BoardChanged event) {
        if (waiting.compareAndSet(false, true)) {
            long wait = Math.max(0, last + APART - System.nanoTime());
            announcer.schedule(this::announce, wait, TimeUnit.NANOSECONDS);
        }
    }

    private void announce() {
        last = System.nanoTime();
        waiting.set(false);
        listeners.tell("{\"changed\":\"board\",\"at\":\"" + clock.instant() + "\"}");
    }

    void stop(@Observes ShutdownEvent event) {
        announcer.shutdownNow();
    }
}
