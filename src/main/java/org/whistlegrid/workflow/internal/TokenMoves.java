package org.whistlegrid.workflow.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.whistlegrid.dispatch.HandlerAssigned;
import org.whistlegrid.dispatch.NextStep;
import org.whistlegrid.dispatch.OrderSigned;
import org.whistlegrid.dispatch.ResultSubmitted;
import org.whistlegrid.dispatch.ResultVerified;
import org.whistlegrid.supervision.NoticeSettled;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.RequesterRevisited;

/**
 * Hears what was done and moves the token, in the same transaction. The whole map from facts to places in the diagrams
 * is here.
 */
@ApplicationScoped
class TokenMoves {

    private static final int AFTER_SUPERVISION = Interceptor.Priority.LIBRARY_AFTER;

    private final Tokens tokens;

    TokenMoves(Tokens tokens) {
        this.tokens = tokens;
    }

    void signed(@Observes OrderSigned event) {
        tokens.complete(event.subject(), Task.SIGN);
    }

    /** Naming another handler later does not move anything. */
    void assigned(@Observes HandlerAssigned event) {
        if (event.first()) {
            tokens.complete(event.subject(), Task.ASSIGN);
        }
    }

    /** After the supervision has heard it: what passed must be told before the order's timer ends. */
    void submitted(@Observes @Priority(AFTER_SUPERVISION) ResultSubmitted event) {
        tokens.complete(event.subject(), Task.HANDLE, outcome(event.next()));
    }

    void verified(@Observes ResultVerified event) {
        tokens.complete(event.subject(), Task.VERIFY, outcome(event.next()));
    }

    void revisited(@Observes RequesterRevisited event) {
        tokens.complete(event.subject(), Task.REVISIT, outcome(event.next()));
    }

    /** A signed notice sets a time for its answer, mostly before the instant that the watch sleeps to: it looks at once. */
    void settled(@Observes NoticeSettled event) {
        if (event.state() == NoticeState.ISSUED) {
            tokens.rearm(event.order() == null ? event.incident() : event.order(), event.at());
        }
    }

    private static Outcome outcome(NextStep next) {
        return Outcome.valueOf(next.name());
    }
}
