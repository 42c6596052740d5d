package org.whistlegrid.workflow.engine;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jboss.logging.Logger;

/**
 * Jobs that used up their attempts: limits that nobody watches any more. They get new ones, because what stopped them was
 * most likely a long outage.
 */
@ApplicationScoped
public class GivenUpJobs {

    private static final Logger LOG = Logger.getLogger(GivenUpJobs.class);
    private static final int AT_ONCE = 500;
    /** A job stopped by a defect is tried once at each revival, not hammered. */
    private static final int ATTEMPTS = 1;

    private final ProcessEngine engine;

    GivenUpJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    @Transactional
    public long count() {
        return query().count();
    }

    @Scheduled(every = "${whistlegrid.workflow.revive-every}", delayed = "1m")
    @Transactional
    public void revive() {
        List<String> jobs =
                query().listPage(0, AT_ONCE).stream().map(Job::getId).toList();
        if (!jobs.isEmpty()) {
            LOG.warnf("%d jobs had given up and get another attempt, first %s", jobs.size(), jobs.get(0));
            jobs.forEach(job -> engine.getManagementService().setJobRetries(job, ATTEMPTS));
        }
    }

    private JobQuery query() {
        return engine.getManagementService().createJobQuery().noRetriesLeft();
    }
}
