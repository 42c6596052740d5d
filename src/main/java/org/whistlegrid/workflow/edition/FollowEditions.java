package org.whistlegrid.workflow.edition;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.whistlegrid.workflow.engine.EngineLife;

/**
 * A node runs the timers of the deployments that it knows. One that another node was given is taken up here, if it keeps
 * the contract of this node's code; a node of an older version leaves it to those that can.
 */
@ApplicationScoped
class FollowEditions {

    private static final Logger LOG = Logger.getLogger(FollowEditions.class);

    private final EditionRows rows;
    private final Editions editions;
    private final EngineLife life;

    FollowEditions(EditionRows rows, Editions editions, EngineLife life) {
        this.rows = rows;
        this.editions = editions;
        this.life = life;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        for (EditionRows.Deployed each : rows.deployments()) {
            if (!life.runsTimersOf(each.deployment()) && editions.keepsContract(each)) {
                life.runTimersOf(each.deployment());
                LOG.infof("Runs the timers of %s, edition %d", each.process(), each.version());
            }
        }
    }
}
