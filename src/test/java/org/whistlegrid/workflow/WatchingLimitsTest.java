package org.whistlegrid.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.workflow.internal.Outcome.POOLED;
import static org.whistlegrid.workflow.internal.Outcome.REWORK;
import static org.whistlegrid.workflow.internal.Outcome.ROUTED;
import static org.whistlegrid.workflow.internal.Outcome.VERIFY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.engine.DueTimers;
import org.whistlegrid.workflow.engine.GivenUpJobs;
import org.whistlegrid.workflow.internal.Outcome;
import org.whistlegrid.workflow.internal.Task;
import org.whistlegrid.workflow.internal.Tokens;
import org.whistlegrid.workflow.internal.Trails;
import org.whistlegrid.workflow.step.PlayedSteps;

@QuarkusTest
class WatchingLimitsTest {

    @Inject
    Tokens tokens;

    @Inject
    Trails trails;

    @Inject
    Clock clock;

    @Inject
    TimeMachine timeMachine;

    @Inject
    DueTimers dueWork;

    @Inject
    GivenUpJobs givenUp;

    @Inject
    ProcessEngine engine;

    PlayedSteps steps;
    Instant dispatched;
    final List<CaseWalk> walks = new ArrayList<>();

    @BeforeEach
    void play() {
        dispatched = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        steps = PlayedSteps.install(in(6));
    }

    @AfterEach
    void clear() {
        steps.onWatch(key -> {});
        walks.forEach(CaseWalk::cancel);
    }

    @Test
    void looksWhenTheInstantComesAndThenAtTheNextOne() {
        CaseWalk walk = start(ROUTED);
        steps.answers(walk.incident, in(18), in(24));
        assertThat(timers(walk.incident)).containsExactly(in(6));
        timeMachine.advanceTo(in(5));
        assertThat(steps.visits(walk.incident)).isZero();
        timeMachine.advanceTo(in(7));
        assertThat(steps.visits(walk.incident)).isOne();
        assertThat(timers(walk.incident)).containsExactly(in(18));
        timeMachine.advanceTo(in(30));
        assertThat(steps.visits(walk.incident)).isEqualTo(3);
        assertThat(timers(walk.incident)).isEmpty();
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    /** Case and order each have one clock; they do not share their instants. */
    @Test
    void keepsOneClockForTheCaseAndOneForItsOrder() {
        CaseWalk walk = start(ROUTED);
        steps.answers(walk.incident, in(200)).answers(walk.order(), in(20), in(40));
        timeMachine.advanceTo(in(7));
        assertThat(timers(walk.incident)).containsExactly(in(200));
        assertThat(timers(walk.order())).containsExactly(in(20));
        timeMachine.advanceTo(in(21));
        assertThat(timers(walk.order())).containsExactly(in(40));
        assertThat(steps.visits(walk.incident)).isOne();
    }

    @Test
    void followsAMovedDeadlineBothWays() {
        CaseWalk walk = start(ROUTED);
        steps.answers(walk.incident, in(30));
        walk.rearm(walk.incident, in(10));
        assertThat(timers(walk.incident)).containsExactly(in(10));
        timeMachine.advanceTo(in(8));
        assertThat(steps.visits(walk.incident)).isZero();
        timeMachine.advanceTo(in(11));
        walk.rearm(walk.incident, in(20));
        assertThat(timers(walk.incident)).containsExactly(in(20));
    }

    @Test
    void watchesAgainAfterTheWatchHadEnded() {
        CaseWalk walk = start(ROUTED);
        timeMachine.advanceTo(in(7));
        assertThat(timers(walk.incident)).isEmpty();
        walk.rearm(walk.incident, in(9)).rearm(walk.order(), in(10));
        assertThat(timers(walk.incident)).containsExactly(in(9));
        assertThat(timers(walk.order())).containsExactly(in(10));
        timeMachine.advanceTo(in(12));
        assertThat(steps.visits(walk.incident)).isEqualTo(2);
        assertThat(steps.visits(walk.order())).isEqualTo(2);
        assertThat(walk.position()).isEqualTo("incident: departmentOrder | department-order: sign");
    }

    /** Before dispatch it is the desk's own limit that is watched, again with one clock; after the end nothing is. */
    @Test
    void watchesTheDeskBeforeDispatchAndNothingAfterTheEnd() {
        CaseWalk walk = start(POOLED).rearm(walks.get(0).incident, in(3));
        steps.answers(walk.incident, in(5));
        assertThat(timers(walk.incident)).containsExactly(in(3));
        timeMachine.advanceTo(in(6));
        assertThat(steps.visits(walk.incident)).isEqualTo(2);
        assertThat(timers(walk.incident)).isEmpty();
        assertThat(walk.position()).isEqualTo("incident: triage");
        walk.rearm(walk.incident, in(8));
        assertThat(timers(walk.incident)).containsExactly(in(8));
        walk.ofCase(Task.TRIAGE, ROUTED);
        assertThat(walk.position()).startsWith("incident: departmentOrder");
        walk.cancel().rearm(walk.incident, in(9));
        assertThat(timers(walk.incident)).isEmpty();
    }

    @Test
    void looksAtOnceWhenAnOrderIsReworkedLongAfterEverythingPassed() {
        CaseWalk walk = start(ROUTED).ofOrder(Task.SIGN).ofOrder(Task.ASSIGN);
        timeMachine.advanceTo(in(7));
        walk.submit(VERIFY).ofCase(Task.VERIFY, REWORK);
        steps.answers(walk.order(), in(50));
        dueWork.settle();
        assertThat(timers(walk.order())).containsExactly(in(50));
    }

    @Test
    void losesItsTimersWhenTheCaseIsStruckOff() {
        CaseWalk walk = start(ROUTED).ofOrder(Task.SIGN).ofOrder(Task.ASSIGN).submit(Outcome.CLOSE);
        assertThat(timers(walk.incident)).isEmpty();
        timeMachine.advanceTo(in(7));
        assertThat(steps.visits(walk.incident)).isZero();
    }

    @Test
    void noticesOnceWhatPassedWhileTheApplicationWasDown() {
        steps.firstCheck(in(-72));
        CaseWalk walk = start(ROUTED);
        dueWork.settle();
        dueWork.settle();
        assertThat(steps.visits(walk.incident)).isOne();
        assertThat(steps.visits(walk.order())).isOne();
    }

    @Test
    void settlesManyAtOnce() {
        for (int i = 0; i < 60; i++) {
            start(ROUTED);
        }
        timeMachine.advanceTo(in(7));
        assertThat(walks)
                .allSatisfy(walk -> assertThat(steps.visits(walk.incident)).isOne());
        assertThat(dueWork.nextDue(in(6))).isEmpty();
    }

    /** The executor and a settling thread meet on every job; each is done once. */
    @Test
    void doesEachJobOnceBesideTheExecutor() {
        steps.firstCheck(in(-1));
        for (int i = 0; i < 30; i++) {
            start(ROUTED);
        }
        ConcurrentHashMap<UUID, Integer> committed = new ConcurrentHashMap<>();
        steps.onWatch(key -> onCommit(() -> committed.merge(key, 1, Integer::sum)));
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            dueWork.settle();
        } finally {
            executor.shutdown();
        }
        dueWork.settle();
        assertThat(walks).allSatisfy(walk -> {
            assertThat(committed.get(walk.incident)).isOne();
            assertThat(committed.get(walk.order())).isOne();
        });
    }

    @Test
    void triesAgainAfterAFailureAndIsRevivedAfterTheLast() {
        CaseWalk walk = start(ROUTED);
        steps.onWatch(key -> {
            throw new IllegalStateException("the database is away");
        });
        timeMachine.advanceTo(in(7));
        assertThat(timers(walk.incident)).allSatisfy(next -> assertThat(next).isAfter(in(6)));
        timeMachine.advanceTo(in(48));
        // watches of other tests in the same database give up, too, while the step is played
        assertThat(givenUp.count())
                .as("the watches of the case and of its order")
                .isGreaterThanOrEqualTo(2);
        steps.onWatch(key -> {});
        givenUp.revive();
        dueWork.settle();
        assertThat(steps.visits(walk.incident)).isOne();
        assertThat(givenUp.count()).isZero();
    }

    private CaseWalk start(Outcome outcome) {
        CaseWalk walk = new CaseWalk(tokens, trails, steps);
        walks.add(walk);
        return walk.start(outcome);
    }

    private Instant in(int hours) {
        return dispatched.plus(Duration.ofHours(hours));
    }

    private List<Instant> timers(UUID key) {
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
        return process == null
                ? List.of()
                : engine.getManagementService().createJobQuery().processInstanceId(process.getId()).list().stream()
                        .map(job -> job.getDuedate().toInstant())
                        .toList();
    }

    private static void onCommit(Runnable action) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> action.run());
    }
}
