package org.whistlegrid.platform;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.whistlegrid.platform.internal.ClockOffset;

/**
 * Moves the product's clock forward, stopping at every instant on the way at which something is due. Exists only where
 * {@code whistlegrid.time-machine} is on (demo profile, tests). The offset lives in the database: it survives a crash
 * and reaches all nodes.
 */
@ApplicationScoped
public class TimeMachine {

    private final ProductClock clock;
    private final ClockOffset stored;
    private final List<ClockListener> listeners;
    private final List<DueWork> dueWork;
    private final boolean on;

    /** Due work runs here, outside of the caller's request, so that it is done in the system's name. */
    private final ExecutorService traveller = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "time-machine");
        thread.setDaemon(true);
        return thread;
    });

    TimeMachine(
            ProductClock clock,
            ClockOffset stored,
            @All List<ClockListener> listeners,
            @All List<DueWork> dueWork,
            @ConfigProperty(name = "whistlegrid.time-machine", defaultValue = "false") boolean on) {
        this.clock = clock;
        this.stored = stored;
        this.listeners = listeners;
        this.dueWork = dueWork;
        this.on = on;
    }

    /** Before anything else starts: timers must never see the machine's time first. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (on) {
            followStored();
        }
    }

    public boolean isOn() {
        return on;
    }

    public void advanceBy(Duration distance) {
        advanceTo(clock.instant().plus(distance));
    }

    /**
     * @throws Refusal {@code clock-not-movable} outside the demo profile and tests; {@code clock-runs-forward} for a
     *     past instant
     */
    public void advanceTo(Instant target) {
        if (!on) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "clock-not-movable", null);
        }
        if (target.isBefore(clock.instant())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "clock-runs-forward", "/advanceTo", target, clock.instant());
        }
        try {
            CompletableFuture.runAsync(() -> travelTo(target), traveller).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Something may become due between a look and the next: a stop that is past already is settled where we are. */
    private void travelTo(Instant target) {
        Optional<Instant> stop = nextStop(target);
        while (stop.isPresent()) {
            shift(stop.get());
            dueWork.forEach(DueWork::settle);
            stop = nextStop(target);
        }
        shift(target);
        dueWork.forEach(DueWork::settle);
    }

    private Optional<Instant> nextStop(Instant target) {
        return dueWork.stream().flatMap(work -> work.nextDue(target).stream()).min(Instant::compareTo);
    }

    private void shift(Instant to) {
        Duration offset = Duration.between(clock.machineInstant(), to);
        if (offset.compareTo(clock.offset()) > 0) {
            QuarkusTransaction.requiringNew().run(() -> stored.write(offset));
            follow(offset);
        }
    }

    /** Takes over what another node, or this one before a crash, has stored. */
    @Scheduled(every = "1s", delayed = "1s", skipExecutionIf = Off.class)
    public void followStored() {
        Duration offset = QuarkusTransaction.requiringNew().call(stored::read);
        if (offset.compareTo(clock.offset()) > 0) {
            follow(offset);
        }
    }

    private void follow(Duration offset) {
        clock.shiftTo(offset);
        listeners.forEach(listener -> listener.shifted(offset));
    }

    /** Where the machine is off nobody looks for offsets. */
    @ApplicationScoped
    public static class Off implements Scheduled.SkipPredicate {

        private final boolean on;

        Off(@ConfigProperty(name = "whistlegrid.time-machine", defaultValue = "false") boolean on) {
            this.on = on;
        }

        @Override
        public boolean test(io.quarkus.scheduler.ScheduledExecution execution) {
            return !on;
        }
    }
}
