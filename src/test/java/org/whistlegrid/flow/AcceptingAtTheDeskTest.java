package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Where a channel's reports wait for the desk (rule intake.acceptance): Art 10–11, domain rules §4.3 states 1–3. */
@QuarkusTest
class AcceptingAtTheDeskTest {

    /** Dirty walls: two filing conditions, each with a limit of its own. */
    private static final String WALL = "M06004";

    private static final String SCRIBBLED = "外立面乱贴乱画";

    @Inject
    ProcedureCheck check;

    @BeforeEach
    void theDeskLooksAtThePublicsReports() {
        Place.awaitDistrict();
        acceptance("DESK");
    }

    @AfterEach
    void othersGoOnByThemselves() {
        acceptance("AUTO");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void isFiledUnderTheConditionThatIsMet() {
        Journey journey = Journey.reported(report(WALL));
        assertThat(journey.state()).isEqualTo("REPORTED");
        // none of the standard's conditions named: it cannot be filed, and both are told
        post(journey, "accept", Map.of())
                .statusCode(422)
                .body("type", endsWith("filing-condition-missing"))
                .body("detail", containsString(SCRIBBLED));
        post(journey, "accept", Map.of("condition", "看着不舒服")).statusCode(422);
        assertThat(journey.state()).isEqualTo("REPORTED");

        post(journey, "accept", Map.of("condition", SCRIBBLED)).statusCode(200).body("stage", equalTo("DISPATCHED"));
        journey.page()
                .then()
                .body("filing.condition", equalTo(SCRIBBLED))
                .body("filing.byName", equalTo("张桂芳"))
                .body("orders[0].limits.find { it.limit == 'L3' }.span", equalTo("1 WORKING_DAY"));
        assertThat(journey.acts()).containsExactly("reported", "located", "filed", "dispatched");
    }

    /** The clerk sees what it really is; the duty list follows. */
    @Test
    void isFiledAsWhatItIs() {
        Journey journey = Journey.reported(report(WALL));
        post(journey, "accept", Map.of("category", Journey.RUBBISH)).statusCode(200);
        journey.page().then().body("category", equalTo(Journey.RUBBISH)).body("orders[0].unit", equalTo(Journey.UNIT));
    }

    /** Six treatments of Art 11; four of them tell where to turn to. It leaves the ledger and stays readable. */
    @Test
    void isDeclinedWithWords() {
        Journey journey = Journey.reported(report(Journey.RUBBISH));
        post(journey, "refuse", Map.of("disposition", "EMERGENCY_LINE", "words", "请拨打专线"))
                .statusCode(422)
                .body("type", endsWith("referral-missing"));
        post(journey, "refuse", Map.of("disposition", "EMERGENCY_LINE", "referredTo", "119", "words", "已转消防"))
                .statusCode(200)
                .body("stage", equalTo("DECLINED"));
        journey.page()
                .then()
                .body("disposition", equalTo("EMERGENCY_LINE"))
                .body("referredTo", equalTo("119"))
                .body("orders.size()", equalTo(0))
                .body("actions.size()", equalTo(0));
        post(journey, "accept", Map.of()).statusCode(409).body("type", endsWith("wrong-step"));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** 核实: the grid's worker is asked; what is not there leaves the ledger, what is there is filed by who saw it. */
    @Test
    void isLookedAtBeforeItIsFiled() {
        Journey missing = Journey.reported(report(Journey.RUBBISH));
        post(missing, "send-to-inspect", Map.of()).statusCode(200).body("stage", equalTo("VERIFYING"));
        assertThat(missing.page().<String>path("inspectorName")).isNotNull();
        assertThat(check.findings()).isEmpty();
        inspect(missing, Place.WORKER, Map.of("there", false, "found", "现场没有垃圾"))
                .statusCode(200)
                .body("stage", equalTo("VOID"));

        Journey there = Journey.reported(report(Journey.RUBBISH));
        post(there, "send-to-inspect", Map.of("inspector", Place.OTHER_WORKER)).statusCode(200);
        assertThat(Desk.of(Place.OTHER_WORKER)
                        .get("/incidents/" + there.incident)
                        .<List<String>>path("actions"))
                .containsExactly("inspect");
        String photo = Desk.of(Place.OTHER_WORKER).upload(Journey.photo());
        inspect(there, Place.OTHER_WORKER, Map.of("there", true, "found", "属实", "photos", List.of(photo)))
                .statusCode(200)
                .body("stage", equalTo("DISPATCHED"));
        assertThat(there.state()).isEqualTo("DISPATCHED/TO_SIGN");
        assertThat(ScreenWords.of("history")).containsAll(there.acts()).containsAll(missing.acts());
    }

    @Test
    void isNeverLookedAtByWhoReportedIt() {
        Map<String, Object> own = report(Journey.RUBBISH);
        Journey journey = Journey.reportedBy(Desk.of(Place.WORKER), own);
        post(journey, "send-to-inspect", Map.of("inspector", Place.WORKER))
                .statusCode(422)
                .body("type", endsWith("inspector-not-of-place"));
        post(journey, "send-to-inspect", Map.of()).statusCode(200);
        inspect(journey, Place.WORKER, Map.of("there", true, "found", "属实"))
                .statusCode(409)
                .body("type", endsWith("own-report"));
        // somebody of another sub-district learns nothing, not even that it exists
        inspect(journey, "worker8", Map.of("there", true, "found", "属实")).statusCode(403);
    }

    @Test
    void isNotForOthersThanTheDesk() {
        Journey journey = Journey.reported(report(Journey.RUBBISH));
        Journey.CLERK.post("/incidents/" + journey.incident + "/accept").then().statusCode(403);
    }

    /** A rule has a value from an instant on; what has begun to hold is never rewritten. */
    @Test
    void rulesAreDatedAndChecked() {
        Desk admin = Desk.of("admin");
        admin.post("/rules", rule("intake.acceptance", "MAYBE")).then().statusCode(422);
        admin.post("/rules", rule("intake.moods", "AUTO")).then().statusCode(404);
        Map<String, Object> backdated = new HashMap<>(rule("intake.acceptance", "AUTO"));
        backdated.put("validFrom", "2020-01-01T00:00:00Z");
        admin.post("/rules", backdated).then().statusCode(422).body("type", endsWith("rule-backdated"));
        Journey.DISPATCHER
                .post("/rules", rule("intake.acceptance", "AUTO"))
                .then()
                .statusCode(403);
        assertThat(admin.get("/rules").<List<String>>path("name")).contains("contact.attempts", "intake.acceptance");
    }

    private static void acceptance(String value) {
        Desk.of("admin").post("/rules", rule("intake.acceptance", value)).then().statusCode(200);
    }

    private static Map<String, Object> rule(String name, String value) {
        return Map.of("name", name, "subject", "PUBLIC", "value", value, "reason", "试行");
    }

    private static Map<String, Object> report(String category) {
        Map<String, Object> report = Journey.hotlineReport(category, Place.LON, Place.LAT);
        report.put("channel", "PUBLIC");
        return report;
    }

    private static ValidatableResponse post(Journey journey, String verb, Object body) {
        return Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/" + verb, body)
                .then();
    }

    private static ValidatableResponse inspect(Journey journey, String who, Object body) {
        return Desk.of(who)
                .post("/incidents/" + journey.incident + "/inspect", body)
                .then();
    }
}
