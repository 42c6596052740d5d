package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.whistlegrid.dispatch.LimitsMoved;

/** Limits stand at other instants: the watches of the order and of its case look at once and set themselves anew. */
@ApplicationScoped
class LimitWatches {

    private final Tokens tokens;

    LimitWatches(Tokens tokens) {
        this.tokens = tokens;
    }

    void moved(@Observes LimitsMoved event) {
        tokens.rearm(event.subject(), event.at());
        tokens.rearm(event.incident(), event.at());
    }
}
