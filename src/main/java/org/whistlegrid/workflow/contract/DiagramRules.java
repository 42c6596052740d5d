package org.whistlegrid.workflow.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.whistlegrid.workflow.contract.DiagramFinding.Rule;

/** The rules of form that a diagram keeps by itself, without another to compare it with. */
final class DiagramRules {

    private static final Pattern WORDS = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Whatever would run code, or call out, that no step of ours is. */
    private static final List<Class<? extends ModelElementInstance>> FOREIGN_CODE = List.of(
            ScriptTask.class,
            BusinessRuleTask.class,
            SendTask.class,
            CamundaScript.class,
            CamundaConnector.class,
            CamundaExecutionListener.class,
            CamundaTaskListener.class);

    private final String process;
    private final Set<String> called;

    DiagramRules(String process, Set<String> called) {
        this.process = process;
        this.called = called;
    }

    List<DiagramFinding> findings(BpmnModelInstance model) {
        List<DiagramFinding> found = new ArrayList<>();
        process(model, found);
        ids(model, found);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(gateway -> branch(gateway, found));
        conditions(model, found);
        code(model, found);
        drawing(model, found);
        return found;
    }

    private void process(BpmnModelInstance model, List<DiagramFinding> found) {
        Collection<Process> all = model.getModelElementsByType(Process.class);
        Process one = all.size() == 1 ? all.iterator().next() : null;
        if (one == null || !process.equals(one.getId()) || !one.isExecutable()) {
            found.add(new DiagramFinding(
                    Rule.PROCESS, process, all.stream().map(BaseElement::getId).collect(Collectors.joining(", "))));
            return;
        }
        if (one.getName() == null || !HAN.matcher(one.getName()).find()) {
            found.add(new DiagramFinding(Rule.TITLE, process, String.valueOf(one.getName())));
        }
        String kept = one.getCamundaHistoryTimeToLiveString();
        if (kept == null || kept.isBlank()) {
            found.add(new DiagramFinding(Rule.TITLE, process, "historyTimeToLive"));
        }
    }

    private static void ids(BpmnModelInstance model, List<DiagramFinding> found) {
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> !WORDS.matcher(element.getId()).matches())
                .forEach(element -> found.add(new DiagramFinding(Rule.ID, element.getId(), element.getId())));
    }

    private static void branch(ExclusiveGateway gateway, List<DiagramFinding> found) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        if (gateway.getDefault() == null || blank(gateway.getName())) {
            found.add(new DiagramFinding(Rule.BRANCH, gateway.getId(), String.valueOf(gateway.getName())));
        }
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean conditioned = flow.getConditionExpression() != null;
            if (blank(flow.getName()) || conditioned == flow.equals(gateway.getDefault())) {
                found.add(new DiagramFinding(Rule.BRANCH, flow.getId(), String.valueOf(flow.getName())));
            }
        }
    }

    private static void conditions(BpmnModelInstance model, List<DiagramFinding> found) {
        model.getModelElementsByType(ConditionExpression.class).stream()
                .filter(condition -> Fact.in(condition.getTextContent().strip()).isEmpty())
                .forEach(condition -> found.add(new DiagramFinding(
                        Rule.CONDITION,
                        condition.getParentElement().getAttributeValue("id"),
                        condition.getTextContent().strip())));
    }

    private void code(BpmnModelInstance model, List<DiagramFinding> found) {
        for (Class<? extends ModelElementInstance> type : FOREIGN_CODE) {
            for (ModelElementInstance element : model.getModelElementsByType(type)) {
                found.add(new DiagramFinding(
                        Rule.CODE,
                        element.getAttributeValue("id"),
                        element.getElementType().getTypeName()));
            }
        }
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            if (!("${" + task.getId() + "}").equals(task.getCamundaDelegateExpression())
                    || task.getCamundaClass() != null
                    || task.getCamundaExpression() != null) {
                found.add(new DiagramFinding(
                        Rule.STEP, task.getId(), String.valueOf(task.getCamundaDelegateExpression())));
            }
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            if (!called.contains(call.getCalledElement())) {
                found.add(new DiagramFinding(Rule.CALL, call.getId(), String.valueOf(call.getCalledElement())));
            }
        }
    }

    private static void drawing(BpmnModelInstance model, List<DiagramFinding> found) {
        Set<BaseElement> drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .collect(Collectors.toSet());
        Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .filter(element -> !drawn.contains(element))
                .forEach(element -> found.add(new DiagramFinding(Rule.DRAWING, element.getId(), element.getId())));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
