package org.whistlegrid.workflow.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.whistlegrid.dispatch.LimitsMoved;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.incident.IncidentMoved;

/** Limits stand at other instants: the watches of the order and of its case look at once and set themselves anew. */
@ApplicationScoped
class LimitWatches {

    private final Tokens tokens;
    private final DeskLimits desks;

    LimitWatches(Tokens tokens, DeskLimits desks) {
        this.tokens = tokens;
        this.desks = desks;
    }

    void moved(@Observes LimitsMoved event) {
        tokens.rearm(event.subject(), event.at());
        tokens.rearm(event.incident(), event.at());
    }

    /** After the desk's own limit is set: it may be due before the instant that the case's watch sleeps to. */
    void atAnotherDesk(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) IncidentMoved event) {
        desks.open(event.subject())
                .ifPresent(stay ->
                        tokens.rearmNoLater(event.subject(), stay.window().due()));
    }
}
