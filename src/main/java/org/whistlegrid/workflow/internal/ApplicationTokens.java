package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.whistlegrid.dispatch.ApplicationMade;
import org.whistlegrid.dispatch.ApplicationPassedOn;
import org.whistlegrid.dispatch.ApplicationSettled;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.dispatch.ClockResumed;

/**
 * The procedure of an application: hears what was asked and decided, and moves its token in the same transaction. The
 * business key is the application's id.
 */
@ApplicationScoped
class ApplicationTokens {

    static final String PROCESS = "application";

    private final ProcessEngine engine;
    private final EntityManager entities;
    private final Tokens tokens;

    ApplicationTokens(ProcessEngine engine, EntityManager entities, Tokens tokens) {
        this.engine = engine;
        this.entities = entities;
        this.tokens = tokens;
    }

    void made(@Observes ApplicationMade event) {
        entities.flush();
        engine.getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .businessKey(event.subject().toString())
                .setVariable(Facts.INCIDENT_ID, event.incident().toString())
                .setVariable(Facts.NEXT_CHECK, Facts.timerDate(event.decideBy()))
                .execute();
    }

    void passedOn(@Observes ApplicationPassedOn event) {
        decided(event.subject(), Outcome.PASS_ON, event.decideBy());
    }

    void settled(@Observes ApplicationSettled event) {
        if (event.state() != ApplicationState.GRANTED && event.state() != ApplicationState.REFUSED) {
            tokens.cancel(event.subject(), event.state().name());
        } else if (event.resumesAt() == null) {
            decided(event.subject(), Outcome.SETTLED, event.at());
        } else {
            decided(event.subject(), Outcome.SUSPEND, event.resumesAt());
        }
    }

    /** On its day the timer itself has moved the token. */
    void resumed(@Observes ClockResumed event) {
        if (event.early()) {
            entities.flush();
            engine.getRuntimeService()
                    .createMessageCorrelation(Tokens.CONDITIONS_MET)
                    .processInstanceBusinessKey(event.subject().toString())
                    .correlate();
        }
    }

    private void decided(UUID application, Outcome outcome, Instant nextCheck) {
        tokens.complete(application, Task.DECIDE, outcome, nextCheck);
    }
}
