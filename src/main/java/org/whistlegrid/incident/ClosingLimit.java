package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.incident.internal.Incidents;
import org.whistlegrid.timelimit.Deadline;

/** The case's own limit L4, for who moves limits: stopped and run again with the lead's order, moved with its reasons. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClosingLimit {

    private final Incidents incidents;

    ClosingLimit(Incidents incidents) {
        this.incidents = incidents;
    }

    public void stop(UUID incident, Instant at) {
        incidents.lock(incident).stopClock(at);
    }

    public void run(UUID incident) {
        incidents.lock(incident).runClock();
    }

    /** The instants of L4 move; what it was met by, if it was, stays. */
    public void move(UUID incident, Deadline to) {
        incidents.lock(incident).moveClosing(to);
    }
}
