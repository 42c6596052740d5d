package org.whistlegrid.incident.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Events;

/** Lets a case do one of its verbs, one person at a time, and says when that moved its stage. */
@ApplicationScoped
public class CaseMoves {

    private final Incidents incidents;
    private final Events events;
    private final Clock clock;

    CaseMoves(Incidents incidents, Events events, Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.clock = clock;
    }

    /** Flushed, so that a broken constraint is answered before the engine is called. */
    public IncidentFacts move(UUID id, Consumer<Incident> verb) {
        Incident incident = incidents.lock(id);
        Stage from = incident.stage();
        verb.accept(incident);
        incidents.flush();
        if (from != incident.stage()) {
            events.publish(new IncidentMoved(id, clock.instant(), from, incident.stage()));
        }
        return incident.facts();
    }
}
