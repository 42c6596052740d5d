package org.whistlegrid.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistlegrid.workflow.engine.Diagrams;
import org.whistlegrid.workflow.internal.Facts;
import org.whistlegrid.workflow.internal.Outcome;
import org.whistlegrid.workflow.internal.Task;
import org.whistlegrid.workflow.internal.Tokens;

/** What the diagrams say and what the code answers to are the same, in both directions. */
class DiagramContractTest {

    static Stream<String> processes() {
        return Diagrams.PROCESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void fileNameIsTheProcessId(String file) {
        Collection<Process> found = all(read(file), Process.class).toList();
        assertThat(found).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(file);
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).as("offices read it").containsPattern("\\p{IsHan}");
            assertThat(process.getCamundaHistoryTimeToLiveString())
                    .as("history time-to-live")
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsAreWords(String file) {
        assertThat(all(read(file), FlowElement.class)).allSatisfy(element -> assertThat(element.getId())
                .as("an id is a word, as 'toVerify'; Modeler's Activity_0k3x9 is not")
                .matches("[a-z]+([A-Z][a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyBranchHasADefaultAndNamedConditions(String file) {
        assertThat(all(read(file), ExclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .isNotEmpty()
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault())
                            .as("default of " + gateway.getId())
                            .isNotNull();
                    assertThat(gateway.getName())
                            .as("question of " + gateway.getId())
                            .isNotBlank();
                    assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                        assertThat(flow.getName()).as("answer " + flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                                .as("condition on " + flow.getId())
                                .isEqualTo(flow.equals(gateway.getDefault()));
                    });
                });
    }

    /** Rules live in Java. A diagram compares one fact with a word, nothing else. */
    @ParameterizedTest
    @MethodSource("processes")
    void conditionsOnlyCompareFacts(String file) {
        String outcomes = Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.joining("|"));
        String comparison = "(outcome|entry) == '(" + outcomes + ")'";
        assertThat(all(read(file), ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getTextContent())
                        .matches("\\$\\{(nextCheck == null|" + comparison + "( \\|\\| " + comparison + ")*)}"));
        assertThat(all(read(file), Script.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingIsDrawn(String file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = Stream.concat(
                        all(model, BpmnShape.class).map(BpmnShape::getBpmnElement),
                        all(model, BpmnEdge.class).map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        assertThat(all(model, FlowNode.class).map(BaseElement::getId)).isSubsetOf(drawn);
        assertThat(all(model, SequenceFlow.class).map(BaseElement::getId)).isSubsetOf(drawn);
    }

    @Test
    void everyServiceTaskHasItsStepAndEveryStepItsServiceTask() {
        assertThat(everywhere(ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                .as("the step of a service task is named like the task")
                .isEqualTo("${" + task.getId() + "}"));
        assertThat(ids(everywhere(ServiceTask.class)))
                .as("left: service tasks of the diagrams; right: @Named steps in workflow.step")
                .isEqualTo(steps());
    }

    @Test
    void everyUserTaskIsCompletedByAVerbAndEveryVerbHasItsUserTask() {
        assertThat(ids(everywhere(UserTask.class)))
                .isEqualTo(
                        Arrays.stream(Task.values()).map(Task::element).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyMessageIsSentByTheCodeAndEveryMessageSentHasItsPlace() {
        assertThat(everywhere(Message.class).map(Message::getName))
                .containsExactlyInAnyOrder(
                        Tokens.UNIT_GIVES_BACK, Tokens.CONDITIONS_MET, Tokens.UNIT_REFUSES, Tokens.UNIT_RELEASED);
    }

    @Test
    void calledProcessesAreOurs() {
        assertThat(everywhere(CallActivity.class).map(CallActivity::getCalledElement))
                .isNotEmpty()
                .isSubsetOf(Diagrams.PROCESSES);
    }

    /** Five facts, declared once; a sixth needs a reason and a place in {@link Facts}. */
    @Test
    void factsAreFew() {
        assertThat(Set.of(Facts.INCIDENT_ID, Facts.ORDER_ID, Facts.OUTCOME, Facts.ENTRY, Facts.NEXT_CHECK))
                .isEqualTo(Set.of("incidentId", "orderId", "outcome", "entry", "nextCheck"));
        assertThat(Arrays.stream(Facts.class.getDeclaredFields()).filter(field -> field.getType() == String.class))
                .hasSize(5);
    }

    private static Set<String> steps() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.whistlegrid.workflow.step")
                        .stream()
                        .filter(type -> type.isAssignableTo(JavaDelegate.class))
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(DiagramContractTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JavaClass step) {
        return step.getAnnotationOfType(Named.class).value();
    }

    private static Set<String> ids(Stream<? extends BaseElement> elements) {
        return elements.map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type) {
        return processes().flatMap(file -> all(read(file), type));
    }

    private static <T extends ModelElementInstance> Stream<T> all(BpmnModelInstance model, Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type)).stream();
    }

    private static BpmnModelInstance read(String file) {
        return Bpmn.readModelFromStream(Objects.requireNonNull(
                DiagramContractTest.class.getResourceAsStream("/processes/" + file + ".bpmn"), file));
    }
}
