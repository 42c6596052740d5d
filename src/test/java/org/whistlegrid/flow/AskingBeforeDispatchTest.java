package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 派单前会商: hard ones are discussed before they are dispatched (接诉即办条例 Art 12). */
@QuarkusTest
class AskingBeforeDispatchTest {

    private static final Desk WATER = Desk.of("clerk.water");
    private static final Desk HOUSING = Desk.of("clerk.housing");

    @Inject
    ProcedureCheck check;

    @Inject
    TimeMachine timeMachine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void stageAndTokenAgree() {
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void unitsSayWhetherItIsTheirsAndTheDispatcherDecides() {
        Journey journey = inThePool();
        ask(journey, Journey.CLERK, "water").statusCode(403);
        ask(journey, Journey.DISPATCHER, "centre").statusCode(422).body("type", endsWith("unit-takes-no-orders"));
        ask(journey, Journey.DISPATCHER, "water", "housing").statusCode(200).body("stage", equalTo("FILED"));
        ask(journey, Journey.DISPATCHER, "water").statusCode(409).body("type", endsWith("unit-asked-already"));
        assertThat(check.findings()).isEmpty();

        // the asked unit reads what it is asked about, nobody else does
        assertThat(WATER.get("/consultations").<List<String>>path("incident")).contains(journey.incident.toString());
        assertThat(WATER.get("/incidents/" + journey.incident).<List<String>>path("actions"))
                .containsExactly("answer-consultation");
        Desk.of("clerk.gas").get("/incidents/" + journey.incident).then().statusCode(403);
        answer(journey, Desk.of("clerk.gas"), false).statusCode(403);

        answer(journey, WATER, false).statusCode(200);
        answer(journey, WATER, true).statusCode(409).body("type", endsWith("wrong-step"));
        WATER.get("/incidents/" + journey.incident).then().statusCode(403);
        journey.page()
                .then()
                .body("consultations.find { it.unit == 'water' }.state", equalTo("NO"))
                .body("consultations.find { it.unit == 'water' }.basis", equalTo("《三定规定》"))
                .body("consultations.find { it.unit == 'housing' }.state", equalTo("OPEN"));

        dispatch(journey, "housing");
        journey.page()
                .then()
                .body("stage", equalTo("DISPATCHED"))
                .body("consultations.find { it.unit == 'housing' }.state", equalTo("DISPATCHED"));
        ask(journey, Journey.DISPATCHER, "water").statusCode(409).body("type", endsWith("wrong-step"));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** The slow unit is charged itself, once; the case's clock runs on, and a late word is still heard. */
    @Test
    void silenceIsChargedToWhoWasAsked() {
        Journey journey = inThePool();
        String total = journey.page().path("limits[0].due");
        ask(journey, Journey.DISPATCHER, "housing").statusCode(200);
        timeMachine.advanceBy(Duration.ofDays(5));
        journey.page()
                .then()
                .body("consultations[0].late", equalTo(true))
                .body("history.findAll { it.act == 'consultation-late' }.size()", equalTo(1))
                .body("notices.findAll { it.cause == 'WORD_LATE' }.size()", equalTo(1))
                .body("notices.find { it.cause == 'WORD_LATE' }.rung", equalTo("URGE"))
                .body("notices.find { it.cause == 'WORD_LATE' }.unit", equalTo("housing"))
                .body("limits[0].due", equalTo(total));
        answer(journey, HOUSING, true).statusCode(200);
        journey.page()
                .then()
                .body("consultations[0].state", equalTo("YES"))
                .body("history.findAll { it.act == 'consultation-late' }.size()", equalTo(1));
        dispatch(journey, "housing");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** A dozen questions are no decision. */
    @Test
    void onlySoManyAreAsked() {
        Journey journey = inThePool();
        ask(journey, Journey.DISPATCHER, "water", "housing", "power", "gas", "heating", "transport", "landscape")
                .statusCode(409)
                .body("type", endsWith("too-many-asked"));
        dispatch(journey, "sanitation");
    }

    private static Journey inThePool() {
        Journey journey = Journey.reported();
        Journey.CLERK
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
        return journey;
    }

    private static ValidatableResponse ask(Journey journey, Desk desk, String... units) {
        return desk.post(
                        "/incidents/" + journey.incident + "/consultations",
                        Map.of("units", List.of(units), "question", "井盖破损，请确认权属"))
                .then();
    }

    private static ValidatableResponse answer(Journey journey, Desk desk, boolean ours) {
        return desk.post(
                        "/incidents/" + journey.incident + "/consultations/answer",
                        Map.of("ours", ours, "words", "已核对权属台账", "basis", "《三定规定》"))
                .then();
    }

    private static void dispatch(Journey journey, String unit) {
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", Map.of("unit", unit, "reason", "会商确定"))
                .then()
                .statusCode(200);
    }
}
