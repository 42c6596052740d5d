package org.whistlegrid.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whistlegrid.workflow.internal.Outcome.CLOSE;
import static org.whistlegrid.workflow.internal.Outcome.POOLED;
import static org.whistlegrid.workflow.internal.Outcome.REVISIT;
import static org.whistlegrid.workflow.internal.Outcome.REWORK;
import static org.whistlegrid.workflow.internal.Outcome.ROUTED;
import static org.whistlegrid.workflow.internal.Outcome.VERIFY;
import static org.whistlegrid.workflow.internal.Task.ASSIGN;
import static org.whistlegrid.workflow.internal.Task.SIGN;
import static org.whistlegrid.workflow.internal.Task.TRIAGE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.internal.DiagramTexts;
import org.whistlegrid.workflow.internal.Outcome;
import org.whistlegrid.workflow.internal.Task;
import org.whistlegrid.workflow.internal.TokenMissing;
import org.whistlegrid.workflow.internal.Tokens;
import org.whistlegrid.workflow.internal.Trails;
import org.whistlegrid.workflow.step.PlayedSteps;

@QuarkusTest
class WalkingACaseTest {

    @Inject
    Tokens tokens;

    @Inject
    Trails trails;

    @Inject
    DiagramTexts texts;

    @Inject
    Clock clock;

    PlayedSteps steps;
    CaseWalk walk;

    @BeforeEach
    void play() {
        steps = PlayedSteps.install(clock.instant().plus(Duration.ofDays(1)));
        walk = new CaseWalk(tokens, trails, steps);
    }

    @AfterEach
    void clear() {
        walk.cancel();
    }

    @Test
    void isDispatchedAtOnceWhereTheUnitIsKnown() {
        walk.start(ROUTED);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    @Test
    void waitsForADispatcherWhereNobodyIsResponsible() {
        walk.start(POOLED);
        assertThat(walk.position()).isEqualTo("incident: triage");
        walk.ofCase(TRIAGE, ROUTED);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    @Test
    void waitsAtTheDeskAndGoesOnAsTheDeskDecides() {
        walk.start(Outcome.DESK);
        assertThat(walk.position()).isEqualTo("incident: accept");
        walk.ofCase(Task.ACCEPT, Outcome.INSPECT);
        assertThat(walk.position()).isEqualTo("incident: inspect");
        walk.ofCase(Task.INSPECT, POOLED);
        assertThat(walk.position()).isEqualTo("incident: triage");
        CaseWalk declined = new CaseWalk(tokens, trails, steps).start(Outcome.DESK);
        declined.ofCase(Task.ACCEPT, Outcome.DECLINED);
        assertThat(declined.position()).isEqualTo("incident: ");
        CaseWalk notThere = new CaseWalk(tokens, trails, steps).start(Outcome.DESK);
        notThere.ofCase(Task.ACCEPT, Outcome.INSPECT).ofCase(Task.INSPECT, Outcome.NOT_FOUND);
        assertThat(notThere.position()).isEqualTo("incident: ");
        CaseWalk routed = new CaseWalk(tokens, trails, steps).start(Outcome.DESK);
        assertThat(routed.ofCase(Task.ACCEPT, ROUTED).position())
                .isEqualTo("incident: departmentOrder | department-order: sign");
        routed.cancel();
    }

    /** The order's procedure ends where it stands; the next unit begins with signing. */
    @Test
    void isDispatchedAgainWhenAUnitGivesItBack() {
        walk.start(ROUTED).ofOrder(SIGN).givenBack(POOLED);
        assertThat(walk.position()).startsWith("incident: redispatch");
        walk.ofCase(Task.REDISPATCH, ROUTED);
        assertThat(walk.position()).startsWith("incident: departmentOrder").endsWith("department-order: sign");
        walk.ofOrder(SIGN).ofOrder(ASSIGN).givenBack(ROUTED);
        assertThat(walk.position()).startsWith("incident: departmentOrder").endsWith("department-order: sign");
    }

    /** 撤销指派 and 部门审核: inside the unit the work goes back to the window and forth. */
    @Test
    void goesBackAndForthInsideTheUnit() {
        walk.start(ROUTED).ofOrder(SIGN).ofOrder(ASSIGN).ofOrder(Task.HANDLE, Outcome.REVOKED);
        assertThat(walk.position()).endsWith("department-order: assign");
        walk.ofOrder(ASSIGN).ofOrder(Task.HANDLE, Outcome.REVIEW);
        assertThat(walk.position()).endsWith("department-order: review");
        walk.ofOrder(Task.REVIEW, Outcome.BACK);
        assertThat(walk.position()).endsWith("department-order: handle");
        walk.ofOrder(Task.HANDLE, Outcome.REVIEW).ofOrder(Task.REVIEW, VERIFY);
        assertThat(walk.position()).isEqualTo("incident: verify | department-order: ");
    }

    @Test
    void goesFromSigningToStrikingOff() {
        walk.start(ROUTED).ofOrder(SIGN);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: assign");
        walk.ofOrder(ASSIGN);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: handle");
        walk.submit(VERIFY);
        assertThat(walk.position()).isEqualTo("incident: verify | department-order: ");
        walk.ofCase(Task.VERIFY, REVISIT);
        assertThat(walk.position()).isEqualTo("incident: revisit | department-order: ");
        walk.ofCase(Task.REVISIT, CLOSE);
        assertThat(walk.position()).isEqualTo("incident:  | department-order: ");
        assertThat(steps.struckOff).containsExactly(walk.incident);
    }

    /** Rework goes to the same unit, which goes on handling; nobody signs twice. */
    @Test
    void isReworkedByTheSameUnitWithoutSigningAgain() {
        walk.start(ROUTED).ofOrder(SIGN).ofOrder(ASSIGN).submit(VERIFY).ofCase(Task.VERIFY, REWORK);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: handle");
        walk.submit(VERIFY).ofCase(Task.VERIFY, REVISIT).ofCase(Task.REVISIT, REWORK);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: handle");
        walk.submit(VERIFY).ofCase(Task.VERIFY, REVISIT).ofCase(Task.REVISIT, CLOSE);
        assertThat(steps.struckOff).containsExactly(walk.incident);
    }

    @Test
    void skipsVerificationAndRevisitWhereNeitherIsAsked() {
        walk.start(ROUTED).ofOrder(SIGN).ofOrder(ASSIGN).submit(REVISIT);
        assertThat(walk.position()).isEqualTo("incident: revisit | department-order: ");
        walk.ofCase(Task.REVISIT, CLOSE);
        CaseWalk brief = new CaseWalk(tokens, trails, steps);
        brief.start(ROUTED).ofOrder(SIGN).ofOrder(ASSIGN).submit(CLOSE);
        assertThat(steps.struckOff).containsExactly(walk.incident, brief.incident);
    }

    @Test
    void endsWithItsOrdersWhenVoided() {
        walk.start(ROUTED).cancel();
        assertThat(walk.position()).isEqualTo("incident:  | department-order: ");
        assertThat(steps.struckOff).isEmpty();
    }

    @Test
    void isNeverMovedFromWhereItDoesNotStand() {
        walk.start(ROUTED);
        assertThatThrownBy(() -> walk.ofOrder(ASSIGN)).isInstanceOf(TokenMissing.class);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    @Test
    void isStartedOnce() {
        walk.start(ROUTED);
        assertThatThrownBy(() -> walk.start(ROUTED)).isInstanceOf(RuntimeException.class);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    @Test
    void showsTheWayItWent() {
        walk.start(ROUTED).ofOrder(SIGN);
        assertThat(trails.of(walk.incident, List.of()).get(0).passed())
                .containsExactly(
                        "reported", "unitKnownAtOnce", "toBeDispatched", "dispatchOrder", "handed", "orderAgain");
        assertThat(trails.of(UUID.randomUUID(), List.of())).isEmpty();
    }

    /** The version the case runs on, with its drawing, so that a browser can show it. */
    @Test
    void showsItsDiagram() {
        walk.start(ROUTED);
        assertThat(trails.of(walk.incident, List.of()))
                .extracting(trail -> texts.of(trail.definition()).name())
                .containsExactly("事件处置", "责任单位办理");
        assertThat(texts.of(trails.of(walk.incident, List.of()).get(0).definition())
                        .xml())
                .contains("BPMNDiagram", "立案前核实");
    }
}
