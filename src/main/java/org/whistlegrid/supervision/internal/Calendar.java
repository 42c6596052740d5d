package org.whistlegrid.supervision.internal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.DueWork;

/**
 * Runs supervision's errands when their instants come: drafts that nobody signed, stand-ins of who went away, lists of the
 * cadence, resolutions that are overdue. Each batch is a transaction of its own; on several nodes each is done once.
 */
@ApplicationScoped
class Calendar implements DueWork {

    private static final Logger LOG = Logger.getLogger(Calendar.class);

    private final List<Errand> errands;

    /** What failed at the last settling; it is tried again at the next. */
    private final Set<Errand> stuck = ConcurrentHashMap.newKeySet();

    Calendar(@All List<Errand> errands) {
        this.errands = errands;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> errands.stream()
                .filter(errand -> !stuck.contains(errand))
                .flatMap(errand -> errand.nextDue(until).stream())
                .min(Instant::compareTo));
    }

    @Override
    @Scheduled(every = "20s", delayed = "30s")
    public void settle() {
        for (Errand errand : errands) {
            try {
                while (QuarkusTransaction.requiringNew().call(errand::doSome)) {
                    // the next batch in a transaction of its own
                }
                stuck.remove(errand);
            } catch (RuntimeException failure) {
                stuck.add(errand);
                LOG.errorf(failure, "%s failed and is tried again", errand);
            }
        }
    }
}
