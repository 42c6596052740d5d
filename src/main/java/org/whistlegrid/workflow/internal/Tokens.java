package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/**
 * Moves the tokens of cases and orders, inside the transaction of the verb that caused it. Business keys are the
 * incident's id in {@code incident} and the order's id in {@code department-order}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tokens {

    static final String INCIDENT_PROCESS = "incident";
    /** Name of the message that a unit's giving back is. */
    public static final String UNIT_GIVES_BACK = "unitGivesBack";

    /** Message of an application's diagram: what hindered the work is gone before the day that was set. */
    public static final String CONDITIONS_MET = "conditionsMet";

    /** Messages of a report's diagram: the unit does not come, or need not stay. */
    public static final String UNIT_REFUSES = "unitRefuses";

    public static final String UNIT_RELEASED = "unitReleased";

    static final String ORDER_PROCESS = "department-order";
    /** The frames of a case that are watched, and where their watch begins again when it had ended. */
    private static final Map<String, String> WATCHED = Map.of("inHand", "nextInstant", "desk", "nextDeskInstant");

    private static final String NEXT_INSTANT = "nextInstant";

    private final ProcessEngine engine;
    private final EntityManager entities;
    private final Clock clock;

    Tokens(ProcessEngine engine, EntityManager entities, Clock clock) {
        this.engine = engine;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param outcome {@link Outcome#ROUTED} dispatches at once, {@link Outcome#POOLED} waits at {@link Task#TRIAGE}
     * @param nextCheck when the limit of the desk where it waits is looked at; null looks at once
     */
    public void start(UUID incident, Outcome outcome, @Nullable Instant nextCheck) {
        // Hibernate writes at commit, the engine now: a duplicate must be refused by our own constraint first.
        entities.flush();
        engine.getRuntimeService()
                .createProcessInstanceByKey(INCIDENT_PROCESS)
                .businessKey(incident.toString())
                .setVariable(Facts.INCIDENT_ID, incident.toString())
                .setVariable(Facts.OUTCOME, outcome.name())
                .setVariable(Facts.NEXT_CHECK, Facts.timerDate(nextCheck == null ? clock.instant() : nextCheck))
                .execute();
    }

    /**
     * Starts a helper's order, whose procedure no case calls.
     *
     * @param entry {@link Outcome#REWORK} goes on with handling, anything else begins with signing
     * @param nextCheck when its limits are looked at first
     */
    public void startOrder(UUID order, UUID incident, Outcome entry, Instant nextCheck) {
        entities.flush();
        engine.getRuntimeService()
                .createProcessInstanceByKey(ORDER_PROCESS)
                .businessKey(order.toString())
                .setVariable(Facts.INCIDENT_ID, incident.toString())
                .setVariable(Facts.ORDER_ID, order.toString())
                .setVariable(Facts.ENTRY, entry.name())
                .setVariable(Facts.NEXT_CHECK, Facts.timerDate(nextCheck))
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

    /** For a decision that is made at either of two places, after which the diagram does not branch. */
    public void completeEither(UUID businessKey, Task one, Task other) {
        complete(businessKey, waiting(businessKey, one).isPresent() ? one : other);
    }

    /** For a decision that is made at either of two places, after which the diagram branches. */
    public void completeEither(UUID businessKey, Task one, Task other, Outcome outcome) {
        complete(businessKey, waiting(businessKey, one).isPresent() ? one : other, outcome);
    }

    /**
     * The unit gives its order back or hands it up: the order's procedure ends, the case looks for the next unit.
     *
     * @param next {@link Outcome#ROUTED} dispatches to the next unit at once, {@link Outcome#POOLED} waits at
     *     {@link Task#REDISPATCH}
     */
    public void giveBack(UUID incident, Outcome next) {
        entities.flush();
        engine.getRuntimeService()
                .createMessageCorrelation(UNIT_GIVES_BACK)
                .processInstanceBusinessKey(incident.toString())
                .setVariable(Facts.OUTCOME, next.name())
                .correlate();
    }

    private Optional<org.camunda.bpm.engine.task.Task> waiting(UUID businessKey, Task task) {
        return Optional.ofNullable(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .taskDefinitionKey(task.element())
                .singleResult());
    }

    private void complete(UUID businessKey, Task task, Map<String, Object> facts) {
        entities.flush();
        var waiting = waiting(businessKey, task).orElseThrow(() -> new TokenMissing(businessKey, task));
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

    /** As {@link #rearm}, but a watch that stands at an earlier instant is left there. */
    public void rearmNoLater(UUID businessKey, Instant nextCheck) {
        try {
            running(businessKey).ifPresent(process -> {
                Date due = Facts.timerDate(nextCheck);
                if (timers(process).stream()
                        .noneMatch(timer -> !timer.getDuedate().after(due))) {
                    rearm(process, nextCheck);
                }
            });
        } catch (OptimisticLockingException e) {
            throw changedMeanwhile();
        }
    }

    private List<Job> timers(ProcessInstance process) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .timers()
                .list();
    }

    private void rearm(ProcessInstance process, Instant nextCheck) {
        String id = process.getId();
        List<Job> watch = timers(process);
        Optional<String> again = watch.isEmpty() ? whereWatchBegins(process) : Optional.empty();
        if (watch.isEmpty() && again.isEmpty()) {
            return;
        }
        engine.getRuntimeService().setVariable(id, Facts.NEXT_CHECK, Facts.timerDate(nextCheck));
        for (Job timer : watch) {
            engine.getManagementService().setJobDuedate(timer.getId(), Facts.timerDate(nextCheck));
        }
        again.ifPresent(element -> engine.getRuntimeService()
                .createProcessInstanceModification(id)
                .startBeforeActivity(element)
                .execute());
    }

    /** In a case at the desk or in hand, in each order and each report; others have only the timers of their own diagrams. */
    private Optional<String> whereWatchBegins(ProcessInstance process) {
        if (!process.getProcessDefinitionKey().equals(INCIDENT_PROCESS)) {
            return hasWatch(process.getProcessDefinitionKey()) ? Optional.of(NEXT_INSTANT) : Optional.empty();
        }
        ActivityInstance stands = engine.getRuntimeService().getActivityInstance(process.getId());
        return WATCHED.entrySet().stream()
                .filter(frame -> stands.getActivityInstances(frame.getKey()).length > 0)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether timers of the process look again by themselves; where not, one that fires too early would do its work. */
    public static boolean hasWatch(String process) {
        return !process.equals(ApplicationTokens.PROCESS) && !process.equals(WhistleTokens.PROCESS);
    }

    /** Ends the process of a case, its orders and timers with it, or that of an application or whistle. Does nothing where none runs. */
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
