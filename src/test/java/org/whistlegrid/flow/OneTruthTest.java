package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** The stage and the token cannot disagree: after every verb each stands where the other says (decision 0003). */
@QuarkusTest
class OneTruthTest {

    @Inject
    ProcedureCheck check;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void eachVerbMovesStageAndTokenTogether() {
        List<String> walked = new ArrayList<>();
        Journey journey = Journey.reported();
        walked.add(line("report", journey));
        walked.add(line("sign", journey.signed()));
        walked.add(line("assign", journey.assigned()));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: failed", journey.verified(false)));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: passed", journey.verified(true)));
        walked.add(line("revisit: unsatisfied", journey.revisited("UNSATISFIED")));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: passed", journey.verified(true)));
        walked.add(line("revisit: satisfied", journey.revisited("SATISFIED")));
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        report               | DISPATCHED/TO_SIGN   | departmentOrder, sign
                        sign                 | DISPATCHED/TO_ASSIGN | assign, departmentOrder
                        assign               | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: failed       | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: passed       | TO_REVISIT/SUBMITTED | revisit
                        revisit: unsatisfied | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: passed       | TO_REVISIT/SUBMITTED | revisit
                        revisit: satisfied   | CLOSED/DONE          |""");
        assertThat(check.findings()).isEmpty();
    }

    /** A wrong step is refused by the aggregate and leaves the token where it was. */
    @Test
    void aRefusedVerbMovesNeither() {
        Journey journey = Journey.reported();
        String before = line("", journey);
        Journey.CLERK
                .post(
                        "/orders/" + journey.order() + "/submit",
                        Map.of("result", "x", "photos", List.of(Journey.CLERK.upload(Journey.photo()))))
                .then()
                .statusCode(409);
        assertThat(line("", journey)).isEqualTo(before);
        assertThat(check.findings()).isEmpty();
    }

    private static String line(String verb, Journey journey) {
        List<List<String>> active = Journey.DISPATCHER
                .get("/incidents/" + journey.incident + "/diagram")
                .path("processes.active");
        String tokens = active.stream()
                .flatMap(List::stream)
                .filter(element -> !element.equals("inHand"))
                .sorted()
                .collect(Collectors.joining(", "));
        String stage = journey.page().path("stage") + "/" + journey.page().path("orders[0].stage");
        return "%-20s | %-20s | %s".formatted(verb, stage, tokens).stripTrailing();
    }
}
