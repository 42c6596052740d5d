package org.whistlegrid.board.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.internal.TurningLights;
import org.whistlegrid.platform.ClockListener;

/** Calls the screens when a light turns by time alone, or when the product's clock was moved. */
@ApplicationScoped
class LightWatch implements ClockListener {

    private final TurningLights turning;
    private final Listeners listeners;
    private final Event<BoardChanged> changed;
    private final Clock clock;

    private volatile Instant seen;

    LightWatch(TurningLights turning, Listeners listeners, Event<BoardChanged> changed, Clock clock) {
        this.turning = turning;
        this.listeners = listeners;
        this.changed = changed;
        this.clock = clock;
        this.seen = clock.instant();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        if (!listeners.isEmpty() && turning.between(seen, now)) {
            changed.fire(new BoardChanged());
        }
        seen = now;
    }

    @Override
    public void shifted(Duration offset) {
        changed.fire(new BoardChanged());
    }
}
