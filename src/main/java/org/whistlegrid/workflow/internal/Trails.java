package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Reads where tokens stand and have been, for people who look at the diagram. Never a source of status. */
@ApplicationScoped
public class Trails {

    /** A frame around other elements, not a place to stand at. */
    private static final String FRAME = "subProcess";

    private static final String TASK_OF_PEOPLE = "userTask";

    private final ProcessEngine engine;

    Trails(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * One trail a process: the case, the lead's orders, then those beside it by their start; runs of one order (rework) are
     * shown as one. Empty when the case has no process or the engine has forgotten it (history time-to-live after closing).
     *
     * @param beside business keys of processes that run beside the case: helpers' orders, applications
     */
    @Transactional
    public List<Trail> of(UUID incident, List<UUID> beside) {
        HistoryService history = engine.getHistoryService();
        Map<String, List<HistoricProcessInstance>> runs = new LinkedHashMap<>();
        for (HistoricProcessInstance run : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(incident.toString())
                .list()) {
            add(runs, run);
            history.createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(run.getId())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(order -> add(runs, order));
        }
        if (!runs.isEmpty() && !beside.isEmpty()) {
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKeyIn(
                            beside.stream().map(UUID::toString).toArray(String[]::new))
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(run -> add(runs, run));
        }
        return runs.values().stream().map(this::trail).toList();
    }

    private static void add(Map<String, List<HistoricProcessInstance>> runs, HistoricProcessInstance run) {
        runs.computeIfAbsent(run.getBusinessKey(), key -> new ArrayList<>()).add(run);
    }

    private Trail trail(List<HistoricProcessInstance> runs) {
        Set<String> active = new LinkedHashSet<>();
        Set<String> passed = new LinkedHashSet<>();
        List<Trail.Visit> toTasks = new ArrayList<>();
        for (HistoricProcessInstance run : runs) {
            for (HistoricActivityInstance visit : visits(run)) {
                if (!visit.getActivityType().equals(FRAME)) {
                    (visit.getEndTime() == null ? active : passed).add(visit.getActivityId());
                }
                if (visit.getActivityType().equals(TASK_OF_PEOPLE)) {
                    toTasks.add(new Trail.Visit(
                            visit.getActivityId(),
                            visit.getStartTime().toInstant(),
                            visit.getEndTime() == null
                                    ? null
                                    : visit.getEndTime().toInstant()));
                }
            }
        }
        HistoricProcessInstance latest = runs.get(runs.size() - 1);
        return new Trail(
                latest.getProcessDefinitionKey(),
                latest.getProcessDefinitionId(),
                UUID.fromString(latest.getBusinessKey()),
                List.copyOf(active),
                List.copyOf(passed),
                toTasks);
    }

    private List<HistoricActivityInstance> visits(HistoricProcessInstance run) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }
}
