package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.whistlegrid.platform.Refusal;

/**
 * Moves the tokens of cases and orders, inside the transaction of the verb that caused it. Business keys are the
 * incident's id in {@code incident} and the order's id in {@code department-order}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tokens {

    static final String INCIDENT_PROCESS = "incident";
    static final String IN_HAND = "inHand";
    static final String NEXT_INSTANT = "nextInstant";

    private final ProcessEngine engine;
    private final EntityManager entities;
    private final Clock clock;

    Tokens(ProcessEngine engine, EntityManager entities, Clock clock) {
        this.engine = engine;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param outcome {@link Outcome#ROUTED} dispatches at once, {@link Outcome#POOLED} waits at {@link Task#TRIAGE} */
    public void start(UUID incident, Outcome outcome) {
        // Hibernate writes at commit, the engine now: a duplicate must be refused by our own constraint first.
        entities.flush();
        engine.getRuntimeService()
                .createProcessInstanceByKey(INCIDENT_PROCESS)
                .businessKey(incident.toString())
                .setVariable(Facts.INCIDENT_ID, incident.toString())
                .setVariable(Facts.OUTCOME, outcome.name())
                .execute();
    }

    /** For a task after which the diagram does not branch. */
    public void complete(UUID businessKey, Task task) {
        complete(businessKey, task, Map.of());
    }

    /**
     * For a task after which the diagram branches. {@link Outcome#REWORK} also makes the order's new watch look at once,
     * so that it finds its own next instant.
     */
    public void complete(UUID businessKey, Task task, Outcome outcome) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.OUTCOME, outcome.name());
        if (outcome == Outcome.REWORK) {
            facts.put(Facts.NEXT_CHECK, Facts.timerDate(clock.instant()));
        }
        complete(businessKey, task, facts);
    }

    /** For a task after which the diagram branches and waits for another instant. */
    void complete(UUID businessKey, Task task, Outcome outcome, Instant nextCheck) {
        complete(
                businessKey, task, Map.of(Facts.OUTCOME, outcome.name(), Facts.NEXT_CHECK, Facts.timerDate(nextCheck)));
    }

    private void complete(UUID businessKey, Task task, Map<String, Object> facts) {
        entities.flush();
        var waiting = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .taskDefinitionKey(task.element())
                .singleResult();
        if (waiting == null) {
            throw new TokenMissing(businessKey, task);
        }
        try {
            engine.getTaskService().complete(waiting.getId(), facts);
        } catch (OptimisticLockingException e) {
            throw changedMeanwhile();
        }
    }

    /** A timer of the same process fired in this very moment; the transaction rolls back, the caller tries again. */
    private static Refusal changedMeanwhile() {
        return new Refusal(Refusal.Kind.CONFLICT, "changed-meanwhile", null);
    }

    /**
     * Sets the one watch timer of a running process to another instant; one whose watch had ended starts watching again.
     * Does nothing where no process runs or its limits do not run yet (a case in the pool).
     */
    public void rearm(UUID businessKey, Instant nextCheck) {
        try {
            running(businessKey).ifPresent(process -> rearm(process, nextCheck));
        } catch (OptimisticLockingException e) {
            throw changedMeanwhile();
        }
    }

    private void rearm(ProcessInstance process, Instant nextCheck) {
        String id = process.getId();
        List<Job> watch = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .timers()
                .list();
        if (watch.isEmpty() && !isInHand(process)) {
            return;
        }
        engine.getRuntimeService().setVariable(id, Facts.NEXT_CHECK, Facts.timerDate(nextCheck));
        for (Job timer : watch) {
            engine.getManagementService().setJobDuedate(timer.getId(), Facts.timerDate(nextCheck));
        }
        if (watch.isEmpty()) {
            engine.getRuntimeService()
                    .createProcessInstanceModification(id)
                    .startBeforeActivity(NEXT_INSTANT)
                    .execute();
        }
    }

    /** A case that is in hand, and each order; an application has no watch, only the timers of its own diagram. */
    private boolean isInHand(ProcessInstance process) {
        if (!process.getProcessDefinitionKey().equals(INCIDENT_PROCESS)) {
            return !process.getProcessDefinitionKey().equals(ApplicationTokens.PROCESS);
        }
        return engine.getRuntimeService().getActivityInstance(process.getId()).getActivityInstances(IN_HAND).length > 0;
    }

    /** Ends the process of a case, its orders and timers with it, or that of an application. Does nothing where none runs. */
    public void cancel(UUID businessKey, String reason) {
        entities.flush();
        running(businessKey)
                .ifPresent(process -> engine.getRuntimeService().deleteProcessInstance(process.getId(), reason));
    }

    private Optional<ProcessInstance> running(UUID businessKey) {
        return Optional.ofNullable(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .singleResult());
    }
}
