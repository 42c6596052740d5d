package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Each desk has its own limit, and its slowness is its own (domain rules §2.4, attribution; §4.4). */
@QuarkusTest
class LyingAtADeskTest {

    private static final Desk ADMIN = Desk.of("admin");

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

    /** Whoever came to the desk first is due first, whatever total its requester was promised. */
    @Test
    void thePoolIsReadByTheLimitThatBindsTheDesk() {
        Journey promisedFirst = Journey.reported();
        timeMachine.advanceBy(Duration.ofMinutes(5));
        Journey cameFirst = Journey.reported();
        intoThePool(cameFirst);
        timeMachine.advanceBy(Duration.ofMinutes(10));
        intoThePool(promisedFirst);
        timeMachine.advanceBy(Duration.ofMinutes(25));
        String first = cameFirst.incident.toString();
        String second = promisedFirst.incident.toString();
        Awaitility.await().untilAsserted(() -> assertThat(pool()).containsSubsequence(first, second));
        List<Object> read = pool();
        assertThat(read).doesNotHaveDuplicates();
        List<Map<String, Object>> rows = BoardList.all(Journey.DISPATCHER, "/incidents?stage=REPORTED,FILED");
        List<Instant> dues = rows.stream()
                .map(row -> (Map<?, ?>) row.get("desk"))
                .map(desk -> Instant.parse(desk.get("due").toString()))
                .toList();
        assertThat(dues).as("late first").isSorted();
        assertThat(BoardList.of(rows, "id")).isEqualTo(read);
    }

    private static void intoThePool(Journey journey) {
        Journey.CLERK
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
    }

    /** In pages of two. */
    private static List<Object> pool() {
        return BoardList.of(BoardList.all(Journey.DISPATCHER, "/incidents?stage=REPORTED,FILED", 2), "id");
    }

    /** Half an hour to accept what is urgent; one notice, charged to the centre, and what comes next has a limit of its own. */
    @Test
    void theAcceptanceDeskIsChargedWithItsOwnSlowness() {
        Journey journey = Journey.reported(withoutPlace());
        journey.page()
                .then()
                .body("stage", equalTo("REPORTED"))
                .body("desks.stage", equalTo(List.of("REPORTED")))
                .body("desks[0].holder", equalTo("centre"))
                .body("desks[0].term", equalTo("PT30M"))
                .body("desks[0].light", equalTo("GREEN"))
                .body("desks[0].passedAt", nullValue());
        assertThat(between(journey, "reportedAt", "desks[0].due")).isEqualTo(Duration.ofMinutes(30));
        assertThat(check.findings()).isEmpty();
        assertInThePool(journey, "GREEN");

        timeMachine.advanceBy(Duration.ofMinutes(25));
        journey.page().then().body("desks[0].light", equalTo("YELLOW"));
        timeMachine.advanceBy(Duration.ofMinutes(20));
        journey.page()
                .then()
                .body("desks[0].light", equalTo("RED"))
                .body("desks[0].passedAt", notNullValue())
                .body("history.findAll { it.act == 'desk-limit-passed' }.size()", equalTo(1))
                .body("history.find { it.act == 'desk-limit-passed' }.details.stage", equalTo("REPORTED"));
        assertInThePool(journey, "RED");

        locate(journey);
        journey.page().then().body("desks[0].leftAt", notNullValue()).body("desks.size()", equalTo(1));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** Verification belongs to the place's sub-district, the revisit to the centre. */
    @Test
    void verifiersAndRevisitorsHaveTheirsToo() {
        Journey journey = Journey.reported().signed().assigned().submitted();
        journey.page()
                .then()
                .body("desks.stage", equalTo(List.of("TO_VERIFY")))
                .body("desks[0].holder", equalTo("haitang"))
                .body("desks[0].term", equalTo("2 WORKING_HOUR"));
        assertThat(check.findings()).isEmpty();
        journey.verified(true);
        journey.page()
                .then()
                .body("desks.stage", equalTo(List.of("TO_VERIFY", "TO_REVISIT")))
                .body("desks[1].holder", equalTo("centre"));
        timeMachine.advanceBy(Duration.ofDays(10));
        journey.page()
                .then()
                .body("desks.find { it.stage == 'TO_VERIFY' }.passedAt", nullValue())
                .body("desks.find { it.stage == 'TO_REVISIT' }.passedAt", notNullValue());
        journey.revisited("SATISFIED");
    }

    /** A unit that does not know whose it is hands it up; the dispatcher's time begins, the case's own runs on. */
    @Test
    void theDispatcherHasLittleTime() {
        Journey journey = Journey.reported();
        String closing = journey.page().path("limits[0].due");
        Journey.CLERK
                .post("/orders/" + journey.order() + "/hand-up", Map.of("kind", "UNCLEAR", "reason", "归属不明"))
                .then()
                .statusCode(200);
        journey.page().then().body("desks.stage", equalTo(List.of("FILED"))).body("limits[0].due", equalTo(closing));
        timeMachine.advanceBy(Duration.ofHours(3));
        journey.page().then().body("desks[0].passedAt", notNullValue());
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/dispatch", Map.of("unit", "sanitation", "reason", "会商确定"))
                .then()
                .statusCode(200);
        journey.page().then().body("desks[0].leftAt", notNullValue());
    }

    /** A new value holds from its instant on; who lies at the desk already keeps what he came under. */
    @Test
    void whatHoldsIsTheRuleOfTheInstantItCame() {
        Journey before = Journey.reported(withoutPlace());
        try {
            rule("limit.accept", "1 WORKING_DAY").statusCode(200);
            rule("limit.accept", "PT").statusCode(422).body("type", endsWith("rule-value-invalid"));
            rule("limit.accept", "3 MOON").statusCode(422);
            before.page().then().body("desks[0].term", equalTo("PT30M"));
            Journey after = Journey.reported(withoutPlace());
            after.page().then().body("desks[0].term", equalTo("1 WORKING_DAY"));
            locate(after);
        } finally {
            rule("limit.accept", "PT30M").statusCode(200);
        }
        locate(before);
    }

    private static ValidatableResponse rule(String name, String value) {
        return ADMIN.post("/rules", Map.of("name", name, "subject", "URGENT", "value", value, "reason", "试行"))
                .then();
    }

    private static Map<String, Object> withoutPlace() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.remove("position");
        return report;
    }

    private static void locate(Journey journey) {
        Journey.DISPATCHER
                .post(
                        "/incidents/" + journey.incident + "/locate",
                        Map.of("position", Map.of("lon", Place.LON, "lat", Place.LAT)))
                .then()
                .statusCode(200);
    }

    /** The list follows what happens within a moment. */
    private static void assertInThePool(Journey journey, String light) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(BoardList.all(Journey.DISPATCHER, "/incidents?stage=REPORTED,FILED"))
                        .filteredOn(row -> journey.incident.toString().equals(row.get("id")))
                        .singleElement()
                        .extracting("desk.light")
                        .isEqualTo(light));
    }

    private static Duration between(Journey journey, String from, String to) {
        return Duration.between(
                Instant.parse(journey.page().path(from)),
                Instant.parse(journey.page().path(to)));
    }
}
