package org.whistlegrid.workflow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.whistlegrid.workflow.internal.Outcome;
import org.whistlegrid.workflow.internal.Task;
import org.whistlegrid.workflow.internal.Tokens;
import org.whistlegrid.workflow.internal.Trails;
import org.whistlegrid.workflow.step.PlayedSteps;

/** One case walked through its diagrams, each step in a transaction of its own. */
class CaseWalk {

    /** Long after everything else that is played. */
    private static final Instant DESK_DUE = Instant.parse("2999-01-01T00:00:00Z");

    final UUID incident = UUID.randomUUID();
    private final Tokens tokens;
    private final Trails trails;
    private final PlayedSteps steps;

    CaseWalk(Tokens tokens, Trails trails, PlayedSteps steps) {
        this.tokens = tokens;
        this.trails = trails;
        this.steps = steps;
    }

    CaseWalk start(Outcome outcome) {
        return inTransaction(() -> tokens.start(incident, outcome, DESK_DUE));
    }

    CaseWalk ofCase(Task task, Outcome outcome) {
        return inTransaction(() -> tokens.complete(incident, task, outcome));
    }

    CaseWalk ofOrder(Task task) {
        return inTransaction(() -> tokens.complete(order(), task));
    }

    CaseWalk ofOrder(Task task, Outcome outcome) {
        return inTransaction(() -> tokens.complete(order(), task, outcome));
    }

    CaseWalk givenBack(Outcome next) {
        return inTransaction(() -> tokens.giveBack(incident, next));
    }

    CaseWalk submit(Outcome outcome) {
        return inTransaction(() -> tokens.complete(order(), Task.HANDLE, outcome));
    }

    CaseWalk rearm(UUID key, Instant next) {
        return inTransaction(() -> tokens.rearm(key, next));
    }

    CaseWalk cancel() {
        return inTransaction(() -> tokens.cancel(incident, "test"));
    }

    UUID order() {
        return steps.orderOf(incident);
    }

    /** Where tokens stand: {@code incident: departmentOrder | department-order: sign}. */
    String position() {
        return trails.of(incident, List.of()).stream()
                .map(trail -> trail.process() + ": " + String.join(" ", trail.active()))
                .collect(Collectors.joining(" | "));
    }

    private CaseWalk inTransaction(Runnable move) {
        QuarkusTransaction.requiringNew().run(move);
        return this;
    }
}
