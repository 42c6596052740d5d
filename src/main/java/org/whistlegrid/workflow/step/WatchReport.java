package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.whistle.WhistleWatch;
import org.whistlegrid.workflow.internal.Facts;

/** Looks at the limits of a called unit's report, and says when to look again. */
@Named("watchReport")
@ApplicationScoped
public class WatchReport implements JavaDelegate {

    /** A watch that answered "now" again and again would never let go of the timer. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final WhistleWatch whistles;
    private final Clock clock;

    WatchReport(WhistleWatch whistles, Clock clock) {
        this.whistles = whistles;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant soonest = clock.instant().plus(SHORTEST);
        Optional<Instant> next = whistles.watchReport(UUID.fromString(execution.getProcessBusinessKey()));
        Facts.setNextCheck(
                execution, next.map(at -> at.isBefore(soonest) ? soonest : at).orElse(null));
    }
}
