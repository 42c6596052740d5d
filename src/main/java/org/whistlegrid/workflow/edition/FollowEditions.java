package org.whistlegrid.workflow.edition;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
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

    /** Looked at once: an edition never changes, nor does this node's code. */
    private final Set<String> leftToOthers = new HashSet<>();

    FollowEditions(EditionRows rows, Editions editions, EngineLife life) {
        this.rows = rows;
        this.editions = editions;
        this.life = life;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        for (EditionRows.Deployed each : rows.deployments()) {
            String deployment = each.deployment();
            if (life.runsTimersOf(deployment) || leftToOthers.contains(deployment)) {
                continue;
            }
            if (editions.keepsContract(each)) {
                life.runTimersOf(deployment);
                LOG.infof("Runs the timers of %s, edition %d", each.process(), each.version());
            } else {
                leftToOthers.add(deployment);
                LOG.warnf("Leaves the timers of %s, edition %d, to newer nodes", each.process(), each.version());
            }
        }
    }
}
