package org.whistlegrid.whistle.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.DueWork;

/**
 * Looks when the time of somebody passes who has to speak or to judge: the report's own procedure is over by then. Each
 * record in a transaction of its own under its whistle's lock, so that several nodes tell it once.
 */
@ApplicationScoped
class WaitingBreaches implements DueWork {

    private static final Logger LOG = Logger.getLogger(WaitingBreaches.class);
    private static final int AT_ONCE = 100;

    private final Breaches breaches;
    private final WhistleHands hands;
    private final Clock clock;

    /** What the last settling could not tell; it is tried again at the next. */
    private volatile Set<UUID> stuck = Set.of();

    WaitingBreaches(Breaches breaches, WhistleHands hands, Clock clock) {
        this.breaches = breaches;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return stuck.isEmpty()
                ? QuarkusTransaction.requiringNew().call(() -> breaches.nextDue(until))
                : Optional.empty();
    }

    @Override
    @Scheduled(every = "20s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settle() {
        Set<UUID> failed = new TreeSet<>();
        List<UUID> waiting;
        do {
            waiting = QuarkusTransaction.requiringNew().call(() -> breaches.unnoticed(clock.instant(), AT_ONCE));
            for (UUID id : waiting) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> tell(id));
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "Breach %s could not be told late, will be tried again", id);
                    failed.add(id);
                }
            }
        } while (waiting.size() == AT_ONCE && failed.isEmpty());
        stuck = failed;
    }

    private void tell(UUID id) {
        WhistleHands.Held held = hands.held(breaches.reportOf(id));
        breaches.tellPassed(held, breaches.get(id));
    }
}
