package org.whistlegrid.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.DueWork;

/**
 * The engine's timers as work that waits for an instant. Settling does each job in a transaction of its own in the
 * caller's thread, beside the executor: whoever comes second on a job rolls back and finds it done.
 */
@ApplicationScoped
public class DueTimers implements DueWork {

    private static final Logger LOG = Logger.getLogger(DueTimers.class);
    private static final int BATCH = 200;
    /** A job that the executor is doing right now is looked at again after this pause, and no longer than that often. */
    private static final int PAUSE_MILLIS = 20;

    private static final int PATIENCE = 500;

    private final ProcessEngine engine;
    private final Clock clock;

    DueTimers(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What is overdue does not count: it was settled, or it fails and waits for its next attempt. */
    @Override
    @Transactional
    public Optional<Instant> nextDue(Instant until) {
        return timers()
                .duedateHigherThan(Date.from(clock.instant()))
                // Strictly lower is all that the query offers together with strictly higher.
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void settle() {
        Set<String> failed = new HashSet<>();
        int patience = PATIENCE;
        List<Job> due = due(failed);
        while (!due.isEmpty() && patience > 0) {
            long done = due.stream().filter(job -> settled(job, failed)).count();
            if (done == 0) {
                patience--;
                pause();
            }
            due = due(failed);
        }
        if (!due.isEmpty()) {
            LOG.warnf("%d due timers are held by somebody else, first %s", due.size(), due.get(0));
        }
    }

    /** @return whether this job moved on, by us or by another */
    private boolean settled(Job job, Set<String> failed) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException meanwhile) {
            LOG.debugf("Job %s was touched meanwhile", job.getId());
            return false;
        } catch (RuntimeException failure) {
            if (isGone(job)) {
                return true;
            }
            // The engine has counted the attempt and set the next one.
            LOG.errorf(failure, "Job %s failed", job.getId());
            failed.add(job.getId());
            return true;
        }
    }

    private boolean isGone(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).count() == 0;
    }

    private List<Job> due(Set<String> failed) {
        return timers()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, BATCH + failed.size())
                .stream()
                .filter(job -> !failed.contains(job.getId()))
                .toList();
    }

    private JobQuery timers() {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
