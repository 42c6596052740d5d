package org.whistlegrid.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistlegrid.workflow.contract.DiagramFinding.Rule;
import org.whistlegrid.workflow.engine.Diagrams;

/** What an office may change in a diagram, and what the code cannot follow. */
class EditingADiagramByHandTest {

    static Stream<String> processes() {
        return Diagrams.PROCESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void ourOwnDiagramKeepsItsOwnContract(String process) {
        assertThat(findings(process, shipped(process))).isEmpty();
    }

    @Test
    void namesAreTheOffices() {
        assertThat(edited("incident", "立案前核实", "先行核实")).isEmpty();
    }

    @Test
    void aTaskThatVerbsCompleteCannotBeLeftOut() {
        assertThat(edited("incident", "\"verify\"", "\"checkAgainOnSite\""))
                .extracting(DiagramFinding::rule, DiagramFinding::element)
                .contains(tuple(Rule.TASK, "verify"), tuple(Rule.TASK, "checkAgainOnSite"));
    }

    /** The verb sets the stage to 待回访; a token that went to the strike-off instead would be another truth. */
    @Test
    void anOutcomeLeadsWhereTheStageSays() {
        assertThat(edited(
                        "incident",
                        "sourceRef=\"verificationSettled\" targetRef=\"revisitNeeded\"",
                        "sourceRef=\"verificationSettled\" targetRef=\"settled\""))
                .isNotEmpty()
                .allMatch(finding -> finding.rule() == Rule.WAY)
                .anyMatch(finding ->
                        "verify".equals(finding.element()) && finding.detail().startsWith("revisit → "));
    }

    @Test
    void aStepOnTheWayCannotBeSkipped() {
        assertThat(edited(
                        "incident",
                        "sourceRef=\"unitKnownAtOnce\" targetRef=\"toBeDispatched\"",
                        "sourceRef=\"unitKnownAtOnce\" targetRef=\"inHand\""))
                .anyMatch(finding -> finding.rule() == Rule.WAY && "reported".equals(finding.element()));
    }

    @Test
    void anExpressionReachesEveryClassAndIsRefusedWhereverItHides() {
        String evil = "${''.getClass().forName('java.lang.Runtime')}";
        assertThat(edited(
                        "department-order",
                        "<bpmn:userTask id=\"sign\"",
                        "<bpmn:userTask camunda:assignee=\"" + evil + "\" id=\"sign\""))
                .contains(new DiagramFinding(Rule.CODE, null, evil));
        assertThat(edited("department-order", "${nextCheck}", "&#36;{''.getClass()}"))
                .contains(new DiagramFinding(Rule.CODE, null, "${''.getClass()}"));
    }

    @Test
    void aScriptIsCodeThatNobodyReviewed() {
        assertThat(edited(
                        "department-order",
                        "<bpmn:userTask id=\"sign\" name=\"签收\">",
                        "<bpmn:userTask id=\"sign\" name=\"签收\"><bpmn:extensionElements><camunda:taskListener event=\"create\">"
                                + "<camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener>"
                                + "</bpmn:extensionElements>"))
                .extracting(DiagramFinding::rule)
                .contains(Rule.CODE);
    }

    @Test
    void aDocumentTypeIsNotRead() {
        assertThat(
                        edited(
                                "incident",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))
                .singleElement()
                .extracting(DiagramFinding::rule)
                .isEqualTo(Rule.UNREADABLE);
    }

    @Test
    void aReferenceToNothingIsNamedWithItsLine() {
        assertThat(edited("department-order", "<bpmn:userTask id=\"sign\"", "<bpmn:userTask id=\"signs\""))
                .singleElement()
                .extracting(DiagramFinding::detail)
                .asString()
                .matches("line \\d+: .*'sign'.*");
    }

    @Test
    void whatIsNoDiagramSaysSo() {
        assertThat(findings("incident", "hello".getBytes(StandardCharsets.UTF_8)))
                .extracting(DiagramFinding::rule)
                .containsExactly(Rule.UNREADABLE);
        assertThat(findings("incident", shipped("department-order")))
                .extracting(DiagramFinding::rule)
                .contains(Rule.PROCESS);
    }

    private static List<DiagramFinding> edited(String process, String from, String to) {
        String text = new String(shipped(process), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return findings(process, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static List<DiagramFinding> findings(String process, byte[] diagram) {
        return new DiagramContract(process, shipped(process), Set.copyOf(Diagrams.PROCESSES)).findings(diagram);
    }

    private static byte[] shipped(String process) {
        String name = "/processes/" + process + ".bpmn";
        try (InputStream text = EditingADiagramByHandTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(text, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
