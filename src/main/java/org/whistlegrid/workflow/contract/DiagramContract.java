package org.whistlegrid.workflow.contract;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelParseException;
import org.whistlegrid.workflow.contract.DiagramFinding.Rule;

/**
 * The contract of one diagram: that of the edition which came with this version of the code. Verbs set the stage and
 * expect the token at a certain place; so names, titles, layout, texts and the way gateways are drawn are the office's,
 * but the places, the steps and the ways between them are not.
 */
public final class DiagramContract {

    private final DiagramRules rules;
    private final BpmnModelInstance ours;
    private final Set<String> expressions;

    /**
     * @param process id of the process, which is its file's name
     * @param shipped the text that came with the code
     * @param called ids of the processes that may be called
     */
    public DiagramContract(String process, byte[] shipped, Set<String> called) {
        this.rules = new DiagramRules(process, called);
        this.ours = Bpmn.readModelFromStream(new ByteArrayInputStream(shipped));
        this.expressions = expressions(shipped);
    }

    /** @return what stands against deploying it; empty when nothing does */
    public List<DiagramFinding> findings(byte[] edited) {
        Set<String> evaluated;
        BpmnModelInstance theirs;
        try {
            // first, because it refuses a document type before anything else reads the text
            evaluated = expressions(edited);
            theirs = Bpmn.readModelFromStream(new ByteArrayInputStream(edited));
        } catch (ModelParseException e) {
            return List.of(new DiagramFinding(Rule.UNREADABLE, null, unreadable(e)));
        }
        List<DiagramFinding> found = new ArrayList<>(rules.findings(theirs));
        evaluated.stream()
                .filter(text -> !expressions.contains(text) && Fact.in(text).isEmpty())
                .forEach(text -> found.add(new DiagramFinding(Rule.CODE, null, text)));
        same(Rule.STEP, ServiceTask.class, theirs, found);
        same(Rule.TASK, UserTask.class, theirs, found);
        if (found.isEmpty()) {
            Set<Fact> facts = new TreeSet<>(Ways.facts(ours));
            facts.addAll(Ways.facts(theirs));
            found.addAll(Ways.of(ours, facts).differing(Ways.of(theirs, facts)));
        }
        return found;
    }

    private void same(
            Rule rule, Class<? extends BaseElement> type, BpmnModelInstance theirs, List<DiagramFinding> found) {
        Set<String> expected = ids(type, ours);
        Set<String> there = ids(type, theirs);
        expected.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> found.add(new DiagramFinding(rule, id, "is missing")));
        there.stream()
                .filter(id -> !expected.contains(id))
                .forEach(id -> found.add(new DiagramFinding(rule, id, "is unknown to the code")));
    }

    private static Set<String> ids(Class<? extends BaseElement> type, BpmnModelInstance model) {
        return model.getModelElementsByType(type).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expressions(byte[] diagram) {
        try {
            return Expressions.in(diagram);
        } catch (XMLStreamException e) {
            throw new ModelParseException("not well-formed", e);
        }
    }

    /** Where and why, without the names of classes. */
    private static String unreadable(ModelParseException e) {
        return String.valueOf(cause(e).getMessage()).replaceFirst("^Error: URI=\\S* Line=(\\d+): ", "line $1: ");
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}
