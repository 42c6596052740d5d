package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 双派单: what goes straight to a sub-district is copied to the district, to be urged and not to be done twice (Art 12). */
@QuarkusTest
class CopyingToTheDistrictTest {

    private static final Desk COMMAND = Desk.of("command1");

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void theDistrictSeesTheCopyAndUrges() {
        Journey journey = toTheSubDistrict();
        String order = journey.page().path("orders[-1].id");
        assertThat(journey.acts()).contains("copied-to-district");
        Map<String, Object> copy = copyOf(order);
        assertThat(copy).containsEntry("unit", "haitang").containsEntry("urged", 0);
        assertThat(copy.get("limit").toString()).contains("L3");

        urge(Journey.DISPATCHER, order).statusCode(403);
        urge(COMMAND, order).statusCode(200);
        assertThat(copyOf(order)).containsEntry("urged", 1);
        assertThat(COMMAND.get("/incidents/" + journey.incident).<List<String>>path("actions"))
                .contains("urge");
        // it reaches the unit as any urging does, and wants an answer
        journey.page()
                .then()
                .body("notices.findAll { it.rung == 'URGE' }.size()", equalTo(1))
                .body("notices.find { it.rung == 'URGE' }.requirement", equalTo("请今日办结"))
                .body("notices.find { it.rung == 'URGE' }.unit", equalTo("haitang"))
                .body("notices.find { it.rung == 'URGE' }.replyDue", notNullValue());
        // no second order
        journey.page().then().body("orders.findAll { it.stage == 'TO_SIGN' }.size()", equalTo(1));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** A department's order is not copied, so there is nothing to urge. */
    @Test
    void aDepartmentsOrderIsNotCopied() {
        Journey journey = Journey.reported();
        assertThat(journey.acts()).doesNotContain("copied-to-district");
        urge(COMMAND, journey.order()).statusCode(403);
        Journey.CLERK.get("/copies").then().statusCode(403);
    }

    /** Two reports of one heap of rubbish: the second dispatcher's page names the first. */
    @Test
    void theSameFactNearbyIsSuggested() {
        Journey first = Journey.reported();
        Journey second = Journey.reported();
        Journey.DISPATCHER
                .get("/incidents/" + second.incident + "/similar")
                .then()
                .statusCode(200)
                .body("size()", greaterThan(0))
                .body("findAll { it.incident == '" + second.incident + "' }.size()", equalTo(0))
                .body("metres.max()", equalTo(0));
        Journey far = Journey.reported(Journey.hotlineReport(Journey.RUBBISH, Place.LON + 0.002, Place.LAT));
        assertThat(Journey.DISPATCHER
                        .get("/incidents/" + far.incident + "/similar")
                        .<List<String>>path("incident"))
                .doesNotContain(first.incident.toString(), second.incident.toString());
        Journey.CLERK.get("/incidents/" + second.incident + "/similar").then().statusCode(403);
    }

    private static Journey toTheSubDistrict() {
        Journey journey = Journey.reported();
        Journey.CLERK
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", Map.of("unit", "haitang", "reason", "属地先行"))
                .then()
                .statusCode(200);
        return journey;
    }

    private static Map<String, Object> copyOf(String order) {
        return BoardList.all(COMMAND, "/copies").stream()
                .filter(row -> order.equals(row.get("order")))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse urge(Desk desk, String order) {
        return desk.post("/orders/" + order + "/urge", Map.of("words", "请今日办结")).then();
    }
}
