package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Assigning, revoking and reviewing are the unit's own affair, on the unit's own time (domain rules §4.3, 5 and 6). */
@QuarkusTest
class InsideTheUnitTest {

    @Inject
    ProcedureCheck check;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void resultsGoStraightOnAgain() {
        review("NEVER");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void theWindowTakesWorkAwayAndGivesItToAnother() {
        Journey journey = Journey.reported().signed().assigned();
        Journey.CLERK
                .post("/orders/" + journey.order() + "/revoke", Map.of("reason", "另有任务"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("TO_ASSIGN"))
                .body("handler", equalTo(null));
        assertThat(check.findings()).isEmpty();
        // who was taken off has no hands in it any more
        Journey.HANDLER
                .post("/orders/" + journey.order() + "/contact", Map.of("outcome", "REACHED", "note", "x"))
                .then()
                .statusCode(403);
        Journey.CLERK
                .post("/orders/" + journey.order() + "/assign", Map.of("handler", "handler.sanitation.2"))
                .then()
                .statusCode(200);
        assertThat(journey.state()).startsWith("DISPATCHED/HANDLING");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** A handler's result waits for the window, and the limit runs on; the clerk who does it himself submits straight. */
    @Test
    void theWindowLooksAtAHandlersResult() {
        review("HANDLER");
        Journey journey = Journey.reported().signed().assigned().contacted().submitted();
        assertThat(journey.state()).isEqualTo("DISPATCHED/TO_REVIEW L1 met");
        assertThat(check.findings()).isEmpty();
        confirm(journey, false, "照片不清");
        assertThat(journey.state()).isEqualTo("DISPATCHED/HANDLING L1 met");
        journey.submitted();
        confirm(journey, true, "同意");
        assertThat(journey.state()).startsWith("TO_VERIFY/SUBMITTED").contains("L3");
        journey.verified(false);
        Journey.CLERK
                .post(
                        "/orders/" + journey.order() + "/submit",
                        Map.of("result", "已复清", "photos", List.of(Journey.CLERK.upload(Journey.photo()))))
                .then()
                .statusCode(200)
                .body("stage", equalTo("SUBMITTED"));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    private static void confirm(Journey journey, boolean confirmed, String opinion) {
        Journey.CLERK
                .post("/orders/" + journey.order() + "/review", Map.of("confirmed", confirmed, "opinion", opinion))
                .then()
                .statusCode(200);
    }

    private static void review(String value) {
        Desk.of("admin")
                .post("/rules", Map.of("name", "unit.review", "subject", Journey.UNIT, "value", value, "reason", "试行"))
                .then()
                .statusCode(200);
    }
}
