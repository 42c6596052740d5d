package org.whistlegrid.timelimit.internal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.DueWork;

/**
 * Goes on with what an import offered, a request has left, or a node that went down had begun. Any node may; a step is
 * taken under the row's lock, so two of them take turns.
 */
@ApplicationScoped
class RecomputingBehind implements DueWork {

    private static final Logger LOG = Logger.getLogger(RecomputingBehind.class);

    private final Recomputing recomputing;
    private final Clock clock;

    /** What the last settling could not do. */
    private volatile Set<UUID> stuck = Set.of();

    RecomputingBehind(Recomputing recomputing, Clock clock) {
        this.recomputing = recomputing;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return stuck.containsAll(recomputing.underWay()) ? Optional.empty() : Optional.of(clock.instant());
    }

    @Override
    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void settle() {
        Set<UUID> failed = new TreeSet<>();
        for (UUID id : recomputing.underWay()) {
            try {
                recomputing.goOn(id, Integer.MAX_VALUE);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Recomputation %s could not go on, will be tried again", id);
                failed.add(id);
            }
        }
        stuck = failed;
    }
}
