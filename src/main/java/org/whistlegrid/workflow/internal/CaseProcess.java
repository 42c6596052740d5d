package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.incident.IncidentProcess;
import org.whistlegrid.incident.Route;

/** The register's port to the procedure. */
@ApplicationScoped
class CaseProcess implements IncidentProcess {

    private final Tokens tokens;
    private final DeskLimits desks;

    CaseProcess(Tokens tokens, DeskLimits desks) {
        this.tokens = tokens;
        this.desks = desks;
    }

    @Override
    public void start(UUID incident, Route first) {
        Instant due = desks.open(incident).map(stay -> stay.window().due()).orElse(null);
        tokens.start(incident, outcome(first), due);
    }

    @Override
    public void accepted(UUID incident, Route next) {
        tokens.complete(incident, Task.ACCEPT, outcome(next));
    }

    @Override
    public void inspected(UUID incident, Route next) {
        tokens.complete(incident, Task.INSPECT, outcome(next));
    }

    @Override
    public void dispatchDecided(UUID incident) {
        tokens.completeEither(incident, Task.TRIAGE, Task.REDISPATCH);
    }

    private static Outcome outcome(Route route) {
        return switch (route) {
            case DESK -> Outcome.DESK;
            case INSPECT -> Outcome.INSPECT;
            case POOL -> Outcome.POOLED;
            case DISPATCH -> Outcome.ROUTED;
            case DECLINED -> Outcome.DECLINED;
            case NOT_FOUND -> Outcome.NOT_FOUND;
        };
    }

    @Override
    public void end(UUID incident, String reason) {
        tokens.cancel(incident, reason);
    }
}
