package org.whistlegrid.workflow.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.whistlegrid.dispatch.AssignmentRevoked;
import org.whistlegrid.dispatch.HandlerAssigned;
import org.whistlegrid.dispatch.NextStep;
import org.whistlegrid.dispatch.OrderDispatched;
import org.whistlegrid.dispatch.OrderEnded;
import org.whistlegrid.dispatch.OrderGivenBack;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderSigned;
import org.whistlegrid.dispatch.ResultReturned;
import org.whistlegrid.dispatch.ResultSentBack;
import org.whistlegrid.dispatch.ResultSubmitted;
import org.whistlegrid.dispatch.ResultToReview;
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
        tokens.completeEither(event.subject(), Task.HANDLE, Task.REVIEW, outcome(event.next()));
    }

    void revoked(@Observes AssignmentRevoked event) {
        tokens.complete(event.subject(), Task.HANDLE, Outcome.REVOKED);
    }

    void handedIn(@Observes ResultToReview event) {
        tokens.complete(event.subject(), Task.HANDLE, Outcome.REVIEW);
    }

    void sentBack(@Observes ResultSentBack event) {
        tokens.complete(event.subject(), Task.REVIEW, Outcome.BACK);
    }

    /** The lead's order is called by the case; a helper's has a procedure of its own. */
    void joined(@Observes OrderDispatched event) {
        if (event.part() == OrderRole.CO) {
            tokens.startOrder(event.subject(), event.incident(), Outcome.ROUTED, event.at());
        }
    }

    void helperReworks(@Observes ResultReturned event) {
        if (event.part() == OrderRole.CO) {
            tokens.startOrder(event.subject(), event.incident(), Outcome.REWORK, event.at());
        }
    }

    /** That of the lead ends with the case, or goes on where the case closes. */
    void ended(@Observes OrderEnded event) {
        if (event.part() == OrderRole.CO) {
            tokens.cancel(event.subject(), "ended");
        }
    }

    void givenBack(@Observes @Priority(AFTER_SUPERVISION) OrderGivenBack event) {
        tokens.giveBack(event.incident(), outcome(event.next()));
    }

    void verified(@Observes ResultVerified event) {
        tokens.complete(event.subject(), Task.VERIFY, outcome(event.next()));
    }

    void revisited(@Observes RequesterRevisited event) {
        tokens.complete(event.subject(), Task.REVISIT, outcome(event.next()));
    }

    /** A signed notice sets a time for its answer, mostly before the instant that the watch sleeps to: it looks at once. */
    void settled(@Observes NoticeSettled event) {
        UUID watched = event.order() == null ? event.incident() : event.order();
        if (event.state() == NoticeState.ISSUED && watched != null) {
            tokens.rearm(watched, event.at());
        }
    }

    private static Outcome outcome(NextStep next) {
        return switch (next) {
            case VERIFY -> Outcome.VERIFY;
            case REVISIT -> Outcome.REVISIT;
            case CLOSE -> Outcome.CLOSE;
            case REWORK -> Outcome.REWORK;
            case DISPATCH -> Outcome.ROUTED;
            case POOL -> Outcome.POOLED;
        };
    }
}
