package org.whistlegrid.workflow.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.ReportLimitsMoved;
import org.whistlegrid.whistle.ReportMoved;
import org.whistlegrid.whistle.UnitCalled;
import org.whistlegrid.whistle.WhistleApproved;
import org.whistlegrid.whistle.WhistleBlown;
import org.whistlegrid.whistle.WhistleMoved;
import org.whistlegrid.whistle.WhistleStage;

/**
 * The procedures of whistles and of the reports of those who are called: hears what was done and moves their tokens, in
 * the same transaction. Business keys are the whistle's id and the report's.
 */
@ApplicationScoped
class WhistleTokens {

    static final String PROCESS = "whistle";
    static final String REPORT_PROCESS = "unit-report";

    private static final int AFTER_SUPERVISION = Interceptor.Priority.LIBRARY_AFTER;

    private final ProcessEngine engine;
    private final EntityManager entities;
    private final Tokens tokens;

    WhistleTokens(ProcessEngine engine, EntityManager entities, Tokens tokens) {
        this.engine = engine;
        this.entities = entities;
        this.tokens = tokens;
    }

    void blown(@Observes WhistleBlown event) {
        Map<String, Object> facts = new HashMap<>();
        if (event.approval() != KindRule.Mode.NONE) {
            boolean first = event.approval() == KindRule.Mode.BEFORE;
            facts.put(Facts.OUTCOME, (first ? Outcome.APPROVE_FIRST : Outcome.APPROVE_AFTER).name());
        } else {
            facts.put(Facts.OUTCOME, Outcome.APPROVED.name());
        }
        Instant due = event.approveBy();
        facts.put(Facts.NEXT_CHECK, due == null ? null : Facts.timerDate(due));
        start(PROCESS, event.subject(), facts);
    }

    void approved(@Observes WhistleApproved event) {
        boolean calls = event.granted() && !event.after();
        tokens.complete(event.subject(), Task.APPROVE, calls ? Outcome.APPROVED : Outcome.SETTLED);
    }

    void moved(@Observes WhistleMoved event) {
        if (event.byTimer()) {
            return;
        }
        Instant rateBy = event.rateBy();
        switch (event.to()) {
            case COLLECTING -> tokens.complete(event.subject(), Task.COMMAND, Outcome.COLLECT);
            case RATING -> tokens.complete(event.subject(), task(event.from()), Outcome.COLLECTED, rateBy);
            case CLOSED -> close(event.subject(), event.from());
            case DECLINED -> close(event.subject(), event.from());
            case WITHDRAWN -> tokens.cancel(event.subject(), "withdrawn");
            case TO_APPROVE, UNDER_WAY -> {
                // blown and approved say it themselves
            }
        }
    }

    void called(@Observes UnitCalled event) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.NEXT_CHECK, Facts.timerDate(event.nextCheck()));
        start(REPORT_PROCESS, event.subject(), facts);
    }

    void reported(@Observes @Priority(AFTER_SUPERVISION) ReportMoved event) {
        switch (event.to()) {
            case SIGNED -> tokens.complete(event.subject(), Task.ACKNOWLEDGE);
            case CONTACTED -> contacted(event);
            case ARRIVED -> tokens.complete(event.subject(), Task.ARRIVE);
            case RESULT -> tokens.complete(event.subject(), Task.STAY, Outcome.STAYED);
            case REFUSED -> tell(event.subject(), Tokens.UNIT_REFUSES);
            case RELEASED -> tell(event.subject(), Tokens.UNIT_RELEASED);
            case CALLED, RATED -> {
                // begun by the call, over with the result
            }
        }
    }

    void limitsMoved(@Observes ReportLimitsMoved event) {
        tokens.rearm(event.subject(), event.at());
    }

    private void contacted(ReportMoved event) {
        switch (event.from()) {
            case ARRIVED -> tokens.complete(event.subject(), Task.STAY, Outcome.FAKED);
            default -> tokens.complete(event.subject(), Task.CONSULT);
        }
    }

    private void close(UUID whistle, WhistleStage from) {
        tokens.complete(whistle, task(from), Outcome.CLOSE);
    }

    private static Task task(WhistleStage stage) {
        return switch (stage) {
            case COLLECTING -> Task.COLLECT;
            case RATING -> Task.RATE;
            default -> Task.COMMAND;
        };
    }

    /** A message that the diagram of one process waits for at any place of a part of it. */
    private void tell(UUID businessKey, String message) {
        entities.flush();
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .correlate();
    }

    private void start(String process, UUID key, Map<String, Object> facts) {
        // Hibernate writes at commit, the engine now: what our own constraints refuse is refused first
        entities.flush();
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(key.toString())
                .setVariables(facts)
                .execute();
    }
}
