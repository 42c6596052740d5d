package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.whistlegrid.incident.IncidentProcess;

/** The register's port to the procedure. */
@ApplicationScoped
class CaseProcess implements IncidentProcess {

    private final Tokens tokens;

    CaseProcess(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void start(UUID incident, boolean leadKnown) {
        tokens.start(incident, leadKnown ? Outcome.ROUTED : Outcome.POOLED);
    }

    @Override
    public void dispatchDecided(UUID incident) {
        tokens.complete(incident, Task.TRIAGE);
    }

    @Override
    public void end(UUID incident, String reason) {
        tokens.cancel(incident, reason);
    }
}
