package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 主办与协办: one lead, any number of helpers, each with an order, a clock and a procedure of its own (Art 14). */
@QuarkusTest
class WorkingTogetherTest {

    private static final String SITE_DUST = "M08004";

    private static final Desk WATER = Desk.of("clerk.water");

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
    void theLeadGathersAndTheRequesterHearsOneVoice() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        join(journey, Journey.DISPATCHER, "water").statusCode(200);
        join(journey, Journey.DISPATCHER, "water").statusCode(409).body("type", endsWith("unit-holds-order"));
        String helper = order(journey, "water");
        journey.page()
                .then()
                .body("orders.find { it.unit == 'water' }.part", equalTo("CO"))
                .body("orders.find { it.unit == 'sanitation' }.part", equalTo("LEAD"));
        assertThat(check.findings()).isEmpty();

        // the lead does not submit over a helper who has not answered, except with his word
        submit(Journey.HANDLER, journey.order(), Map.of())
                .statusCode(409)
                .body("type", endsWith("helpers-at-work"))
                .body("detail", containsString("水务局"));
        WATER.post("/orders/" + helper + "/sign").then().statusCode(200);
        WATER.post("/orders/" + helper + "/assign", Map.of("handler", "handler.water.1"))
                .then()
                .statusCode(200);
        // the requester hears one voice: that of the lead
        WATER.post("/orders/" + helper + "/contact", Map.of("outcome", "REACHED", "note", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("nobody-to-contact"));
        submit(WATER, helper, Map.of()).statusCode(200).body("stage", equalTo("SUBMITTED"));
        assertThat(journey.state()).startsWith("DISPATCHED/HANDLING");

        journey.submitted();
        assertThat(journey.state()).startsWith("TO_VERIFY/SUBMITTED");
        journey.verified(true).revisited("SATISFIED");
        journey.page().then().body("stage", equalTo("CLOSED")).body("orders.stage", equalTo(List.of("DONE", "DONE")));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** Rework goes to the lead and to the helpers that are named, each where it was; strike-off ends who never answered. */
    @Test
    void reworkGoesToThoseNamedAndStrikeOffEndsTheRest() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        join(journey, Journey.CLERK, "water").statusCode(200);
        join(journey, Journey.DISPATCHER, "landscape").statusCode(200);
        String water = order(journey, "water");
        WATER.post("/orders/" + water + "/sign").then().statusCode(200);
        WATER.post("/orders/" + water + "/assign", Map.of("handler", "handler.water.1"))
                .then()
                .statusCode(200);
        submit(WATER, water, Map.of()).statusCode(200);
        submit(Journey.HANDLER, journey.order(), Map.of("withoutHelpers", "绿化部分另行安排"))
                .statusCode(200);
        Desk.of(Place.WORKER)
                .post(
                        "/incidents/" + journey.incident + "/verify",
                        Map.of("passed", false, "opinion", "井口仍有渗水", "rework", List.of(water)))
                .then()
                .statusCode(200);
        assertThat(stages(journey)).isEqualTo("sanitation HANDLING, water HANDLING, landscape TO_SIGN");
        assertThat(check.findings()).isEmpty();
        submit(WATER, water, Map.of()).statusCode(200);
        submit(Journey.HANDLER, journey.order(), Map.of("withoutHelpers", "绿化部分另行安排"))
                .statusCode(200);
        journey.verified(true).revisited("SATISFIED");
        assertThat(stages(journey)).isEqualTo("sanitation DONE, water DONE, landscape ENDED");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    @Test
    void aLateHelperExplains() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        join(journey, Journey.DISPATCHER, "water").statusCode(200);
        String helper = order(journey, "water");
        WATER.post("/orders/" + helper + "/sign").then().statusCode(200);
        WATER.post("/orders/" + helper + "/assign", Map.of("handler", "handler.water.1"))
                .then()
                .statusCode(200);
        timeMachine.advanceBy(Duration.ofDays(3));
        // its own clock has climbed its own ladder meanwhile
        assertThat(journey.page()
                        .<List<String>>path(
                                "history.findAll { it.act == 'limit-passed' && it.order == '" + helper + "' }.act"))
                .isNotEmpty();
        submit(WATER, helper, Map.of()).statusCode(422).body("type", endsWith("explanation-missing"));
        submit(WATER, helper, Map.of("explanation", "等待管线图")).statusCode(200);
        assertThat(journey.acts()).contains("explained");
    }

    /** Dust of a building site: housing leads, environment and city management help, each at once with an order of its own. */
    @Test
    void whoTheDutyListNamesBesideTheLeadJoinsAtOnce() {
        Journey journey = Journey.reported(Journey.hotlineReport(SITE_DUST, Place.LON, Place.LAT));
        assertThat(stages(journey)).isEqualTo("housing TO_SIGN, environment TO_SIGN, urban-management TO_SIGN");
        assertThat(check.findings()).isEmpty();
        journey.page()
                .then()
                .body("history.findAll { it.act == 'joined' }.actor", equalTo(List.of("system", "system")))
                .body(
                        "history.findAll { it.act == 'joined' }.details.basis",
                        equalTo(List.of("《中华人民共和国大气污染防治法》", "《中华人民共和国大气污染防治法》")));

        // dispatched again, who holds an order already gets no second one
        Desk housing = Desk.of("clerk.housing");
        housing.post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
        dispatch(journey, Map.of("unit", "housing", "reason", "会商确定")).statusCode(200);
        assertThat(stages(journey))
                .isEqualTo("housing HANDED_UP, environment TO_SIGN, urban-management TO_SIGN, housing TO_SIGN");
    }

    /** By hand the dispatcher says who helps: fewer, others, or nobody. */
    @Test
    void theDispatcherDecidesWhoHelps() {
        Journey journey = Journey.reported(Journey.hotlineReport(SITE_DUST, Place.LON, Place.LAT));
        Desk.of("clerk.housing")
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
        dispatch(journey, Map.of("unit", "housing", "helpers", List.of("housing"), "reason", "一家办理"))
                .statusCode(409)
                .body("type", endsWith("unit-holds-order"));
        dispatch(journey, Map.of("unit", "housing", "helpers", List.of("centre"), "reason", "一家办理"))
                .statusCode(422)
                .body("type", endsWith("unit-takes-no-orders"));
        dispatch(journey, Map.of("unit", "housing", "helpers", List.of(), "reason", "一家办理"))
                .statusCode(200);
        // those who help already go on
        assertThat(stages(journey))
                .isEqualTo("housing HANDED_UP, environment TO_SIGN, urban-management TO_SIGN, housing TO_SIGN");
    }

    private static ValidatableResponse dispatch(Journey journey, Map<String, Object> body) {
        return Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", body)
                .then();
    }

    /** A dispatcher names the lead and its helpers in one act. */
    @Test
    void isDispatchedToSeveralAtOnce() {
        Journey journey = Journey.reported();
        Journey.CLERK
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "涉及多家"))
                .then()
                .statusCode(200);
        assertThat(journey.state()).startsWith("FILED/HANDED_UP");
        Journey.DISPATCHER
                .post(
                        "/incidents/" + journey.incident + "/dispatch",
                        Map.of("unit", "sanitation", "helpers", List.of("water", "landscape"), "reason", "会商确定"))
                .then()
                .statusCode(200);
        assertThat(stages(journey))
                .isEqualTo("sanitation HANDED_UP, sanitation TO_SIGN, water TO_SIGN, landscape TO_SIGN");
    }

    private static ValidatableResponse join(Journey journey, Desk asker, String unit) {
        return asker.post("/incidents/" + journey.incident + "/join", Map.of("unit", unit, "reason", "涉及井口"))
                .then();
    }

    private static ValidatableResponse submit(Desk desk, String order, Map<String, Object> more) {
        Map<String, Object> given = new HashMap<>(more);
        given.put("result", "已处置");
        given.put("photos", List.of(desk.upload(Journey.photo())));
        return desk.post("/orders/" + order + "/submit", given).then();
    }

    private static String order(Journey journey, String unit) {
        return journey.page().path("orders.find { it.unit == '" + unit + "' }.id");
    }

    private static String stages(Journey journey) {
        List<String> units = journey.page().path("orders.unit");
        List<String> stages = journey.page().path("orders.stage");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            all.append(i == 0 ? "" : ", ").append(units.get(i)).append(' ').append(stages.get(i));
        }
        return all.toString();
    }
}
