package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Handled low first: on the spot, by the community within its list, by the sub-district, by a department. */
@QuarkusTest
class GoingUpTheTiersTest {

    /** Care: on the communities' list, before the civil affairs bureau. */
    private static final String CARE = "R08";

    private static final Desk COMMUNITY = Desk.of("clerk.haitang-c1");
    private static final Desk STREET = Desk.of("desk.haitang");

    @Inject
    ProcedureCheck check;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void stageAndTokenAgree() {
        assertThat(check.findings()).isEmpty();
    }

    /** Each tier has its order, its limits and its way up; what was late stays with who was late, L4 runs on. */
    @Test
    void climbsFromTheCommunityToTheDepartmentAndIntoThePool() {
        Journey journey = Journey.reported(Journey.hotlineReport(CARE, Place.LON, Place.LAT));
        journey.page()
                .then()
                .body("orders[0].unit", equalTo("haitang-c1"))
                .body("orders[0].tier", equalTo("COMMUNITY"));
        String total = journey.page().path("limits[0].due");

        COMMUNITY.post("/orders/" + newest(journey) + "/sign").then().statusCode(200);
        handUp(COMMUNITY, journey, "BEYOND_POWERS").statusCode(200).body("stage", equalTo("HANDED_UP"));
        assertThat(tiers(journey)).isEqualTo("[COMMUNITY HANDED_UP, SUB_DISTRICT TO_SIGN]");
        assertThat(check.findings()).isEmpty();

        STREET.post("/orders/" + newest(journey) + "/sign").then().statusCode(200);
        STREET.post("/orders/" + newest(journey) + "/assign", Map.of("handler", "desk.haitang"))
                .then()
                .statusCode(200);
        handUp(STREET, journey, "NOT_SOLVED").statusCode(409).body("type", endsWith("revoke-first"));
        STREET.post("/orders/" + newest(journey) + "/revoke", Map.of("reason", "无执法权"))
                .then()
                .statusCode(200);
        handUp(STREET, journey, "NOT_SOLVED").statusCode(200);
        journey.page().then().body("orders[2].unit", equalTo("civil-affairs"));

        handUp(Desk.of("clerk.civil-affairs"), journey, "UNCLEAR").statusCode(200);
        journey.page().then().body("stage", equalTo("FILED")).body("limits[0].due", equalTo(total));
        assertThat(check.findings()).isEmpty();
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", Map.of("unit", "health", "reason", "会商确定"))
                .then()
                .statusCode(200);
        journey.page()
                .then()
                .body("stage", equalTo("DISPATCHED"))
                .body("orders[3].unit", equalTo("health"))
                .body("limits[0].due", equalTo(total));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** Nothing outside the list may be pushed to a community, and nothing of another's ground (Art 17, 32). */
    @Test
    void guardsTheCommunitiesList() {
        Journey journey = Journey.reported();
        handUp(Journey.CLERK, journey, "BEYOND_POWERS").statusCode(200);
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", Map.of("unit", "haitang-c1", "reason", "就近"))
                .then()
                .statusCode(422)
                .body("type", endsWith("not-on-task-list"));
        assertThat(journey.state()).startsWith("FILED/HANDED_UP");
    }

    /** 自行处置: reported and closed in one act, with the place before and after; counted, never dispatched. */
    @Test
    void isSettledOnTheSpot() {
        Desk worker = Desk.of(Place.WORKER);
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("settled", Map.of("result", "已当场清走", "photos", List.of(worker.upload(Journey.photo()))));
        Journey.DISPATCHER
                .post("/reports", report)
                .then()
                .statusCode(422)
                .body("type", endsWith("settled-only-in-field"));
        report.put("channel", "FIELD");
        report.put("photos", List.of(worker.upload(Journey.photo())));
        Journey journey = Journey.reportedBy(worker, report);
        journey.page()
                .then()
                .body("stage", equalTo("CLOSED"))
                .body("settledOnTheSpot", equalTo(true))
                .body("orders.size()", equalTo(0));
        assertThat(journey.acts()).containsExactly("reported", "located", "settled-on-the-spot");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    private static ValidatableResponse handUp(Desk desk, Journey journey, String kind) {
        return desk.post("/orders/" + newest(journey) + "/hand-up", Map.of("kind", kind, "reason", "请上级办理"))
                .then();
    }

    private static String newest(Journey journey) {
        return journey.page().path("orders[-1].id");
    }

    private static String tiers(Journey journey) {
        return journey.page()
                .path("orders.collect { it.tier + ' ' + it.stage }")
                .toString();
    }
}
