package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.supervision.Supervision;
import org.whistlegrid.workflow.internal.Facts;

/** An instant came: the limits are read afresh, what passed is noticed once, and the watch moves to the next instant. */
@Named("watchLimits")
@ApplicationScoped
public class WatchLimits implements JavaDelegate {

    /** A watch that answered "now" again and again would never let go of the timer. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Supervision supervision;
    private final Clock clock;

    WatchLimits(Supervision supervision, Clock clock) {
        this.supervision = supervision;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.setNextCheck(execution, look(execution).map(this::notTooSoon).orElse(null));
    }

    private Optional<Instant> look(DelegateExecution execution) {
        return Facts.isOrder(execution)
                ? supervision.watchOrder(Facts.orderId(execution))
                : supervision.watchIncident(Facts.incidentId(execution));
    }

    private Instant notTooSoon(Instant next) {
        Instant soonest = clock.instant().plus(SHORTEST);
        return next.isBefore(soonest) ? soonest : next;
    }
}
