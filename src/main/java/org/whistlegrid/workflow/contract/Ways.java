package org.whistlegrid.workflow.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.workflow.contract.DiagramFinding.Rule;

/**
 * Where a token goes: from each place where it can start or wait, with each fact, through which steps to which next
 * places. Two drawings with the same ways do the same, however they look.
 */
final class Ways {

    /** No fact: all defaults. */
    private static final Fact NONE = new Fact("", "");

    private final SortedMap<String, SortedMap<Fact, SortedSet<String>>> from = new TreeMap<>();

    private Ways() {}

    /** @param facts those to try, beside none */
    static Ways of(BpmnModelInstance model, Collection<Fact> facts) {
        Ways ways = new Ways();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node instanceof StartEvent || node instanceof BoundaryEvent || waits(node)) {
                SortedMap<Fact, SortedSet<String>> by = new TreeMap<>();
                by.put(NONE, next(node, NONE));
                facts.forEach(fact -> by.put(fact, next(node, fact)));
                ways.from.put(node.getId(), by);
            }
        }
        return ways;
    }

    static Set<Fact> facts(BpmnModelInstance model) {
        return model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition -> Fact.in(condition.getTextContent().strip()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where another drawing leads elsewhere; places that only the other has are its own business. */
    List<DiagramFinding> differing(Ways other) {
        List<DiagramFinding> found = new ArrayList<>();
        from.forEach((place, by) -> by.forEach((fact, expected) -> {
            SortedSet<String> there =
                    other.from.getOrDefault(place, new TreeMap<>()).get(fact);
            if (!expected.equals(there)) {
                String when = fact == NONE ? "" : fact + ": ";
                found.add(new DiagramFinding(Rule.WAY, place, when + said(expected) + " → " + said(there)));
            }
        }));
        return found;
    }

    private static String said(@Nullable SortedSet<String> places) {
        return places == null || places.isEmpty() ? "-" : String.join(", ", places);
    }

    private static SortedSet<String> next(FlowNode node, Fact fact) {
        SortedSet<String> reached = new TreeSet<>();
        leave(node, fact, "", new HashSet<>(), reached);
        return reached;
    }

    private static void leave(FlowNode node, Fact fact, String steps, Set<String> seen, SortedSet<String> reached) {
        if (!seen.add(node.getId())) {
            return;
        }
        boolean one = node instanceof ExclusiveGateway;
        SequenceFlow byDefault = one ? ((ExclusiveGateway) node).getDefault() : null;
        boolean taken = false;
        for (SequenceFlow flow : node.getOutgoing()) {
            if (!flow.equals(byDefault) && holds(flow, fact) && !(one && taken)) {
                taken = true;
                enter(flow.getTarget(), fact, steps, seen, reached);
            }
        }
        if (!taken && byDefault != null) {
            enter(byDefault.getTarget(), fact, steps, seen, reached);
        }
    }

    private static void enter(FlowNode node, Fact fact, String steps, Set<String> seen, SortedSet<String> reached) {
        if (waits(node)) {
            reached.add(steps + node.getId());
        } else if (node instanceof EndEvent) {
            end((EndEvent) node, fact, steps, seen, reached);
        } else if (node instanceof SubProcess) {
            ((SubProcess) node)
                    .getChildElementsByType(StartEvent.class)
                    .forEach(start -> leave(start, fact, steps, seen, reached));
        } else if (node instanceof ServiceTask) {
            leave(node, fact, steps + node.getId() + " > ", seen, reached);
        } else {
            leave(node, fact, steps, seen, reached);
        }
    }

    /** The end of a sub-process that others lead into goes on behind it. */
    private static void end(EndEvent end, Fact fact, String steps, Set<String> seen, SortedSet<String> reached) {
        if (end.getParentElement() instanceof SubProcess && !((SubProcess) end.getParentElement()).triggeredByEvent()) {
            leave((SubProcess) end.getParentElement(), fact, steps, seen, reached);
        } else {
            reached.add(steps + "end " + end.getId());
        }
    }

    private static boolean holds(SequenceFlow flow, Fact fact) {
        return flow.getConditionExpression() == null
                || Fact.in(flow.getConditionExpression().getTextContent().strip())
                        .contains(fact);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent;
    }
}
