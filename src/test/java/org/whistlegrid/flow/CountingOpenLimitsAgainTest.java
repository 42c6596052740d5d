package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Rules as data from a day on; what runs keeps its snapshot until somebody looks, and then says so. */
@QuarkusTest
class CountingOpenLimitsAgainTest {

    private static final String A_WEEK = "M06009";
    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    TimeMachine timeMachine;

    @Inject
    ProcedureCheck check;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** Shown first, applied in one go, written down for each limit; done twice it does nothing more. */
    @Test
    void openLimitsMoveToAnotherPolicyAfterAPreview() {
        // from a working moment, five working days end in the same instant as seven days, and nothing moves
        timeMachine.advanceTo(today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(10, 0)
                .atZone(Zones.CITY)
                .toInstant());
        Journey journey = Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT));
        Instant before = due(journey, "L3");
        Map<String, Object> asked = Map.of("policy", "SH-STREET", "reason", "改按街镇工单时限");
        Journey.DISPATCHER.post("/time-limits/recomputations", asked).then().statusCode(403);
        Response preview = ADMIN.post("/time-limits/recomputations", asked);
        preview.then()
                .statusCode(200)
                .body("state", equalTo("PREVIEWED"))
                .body("policy", equalTo("SH-STREET@2"))
                .body("orders", greaterThanOrEqualTo(1));
        assertThat(due(journey, "L3")).isEqualTo(before);
        String id = preview.path("id");
        Response applied = applied(id);
        assertThat((Integer) applied.path("movedLimits")).isEqualTo(preview.path("limits"));
        assertThat((String) limit(journey, "L3", "policy")).isEqualTo("SH-STREET@2");
        assertThat(due(journey, "L3")).isEqualTo(counted(limit(journey, "L3", "start"), 5, "WORKING_DAY"));
        assertThat(journey.acts()).contains("limit-moved");
        assertThat((Integer) applied(id).path("movedLimits")).isEqualTo(preview.path("limits"));
        ADMIN.post("/time-limits/recomputations", asked).then().body("limits", equalTo(0));
        assertThat(check.findings()).isEmpty();
        timeMachine.advanceTo(due(journey, "L1").plusSeconds(1));
        assertThat(journey.acts()).as("the watch stands at the new instants").contains("limit-passed");
    }

    @Test
    void whatWasShownUnderOtherRulesIsNotApplied() {
        String id = ADMIN.post("/time-limits/recomputations", Map.of("reason", "核对"))
                .path("id");
        ADMIN.post("/time-limits/policies", nextVersion("BJ-4")).then().statusCode(201);
        ADMIN.post("/time-limits/recomputations/" + id + "/apply")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:whistlegrid:problem:recomputation-stale"));
        ADMIN.post("/time-limits/recomputations/" + id + "/discard").then().body("state", equalTo("DISCARDED"));
    }

    @Test
    void aPolicyIsEnteredFromADayOnAndNeverForThePast() {
        Map<String, Object> next = nextVersion("SX-13710");
        Response entered = ADMIN.post("/time-limits/policies", next);
        entered.then().statusCode(201).body("version", equalTo(2));
        ADMIN.post("/time-limits/policies", next).then().body("version", equalTo(2));
        next.put("effectiveFrom", today().minusDays(1).toString());
        ADMIN.post("/time-limits/policies", next)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:rule-begun-already"));
        next.put("effectiveFrom", today().toString());
        next.put("classes", Map.of());
        ADMIN.post("/time-limits/policies", next).then().statusCode(400);
        Journey.DISPATCHER.post("/time-limits/policies", next).then().statusCode(403);
    }

    /** A category's own limit from today on; what was dispatched before keeps its own. */
    @Test
    void aCategorysLimitHoldsForWhatIsDispatchedFromItsDayOn() {
        String category = "M06008";
        Map<String, Object> entry = Map.of(
                "category",
                category,
                "effectiveFrom",
                today().toString(),
                "amount",
                2,
                "unit",
                "NATURAL_DAY",
                "reason",
                "专项整治");
        Journey before = Journey.reported(Journey.hotlineReport(category, Place.LON, Place.LAT));
        Instant due = due(before, "L3");
        ADMIN.post("/time-limits/categories", entry).then().statusCode(201);
        Journey after = Journey.reported(Journey.hotlineReport(category, Place.LON, Place.LAT));
        assertThat((String) limit(after, "L3", "span")).isEqualTo("2 NATURAL_DAY");
        assertThat(due(before, "L3")).isEqualTo(due);
        ADMIN.get("/time-limits/categories").then().body("category", org.hamcrest.Matchers.hasItem(category));
    }

    /** 推演: the month as it was, and as it would have been with a day instead of a week. */
    @Test
    void aMonthIsReplayedUnderAnotherPolicy() {
        Journey journey = Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT));
        YearMonth month =
                YearMonth.from(Instant.parse(limit(journey, "L3", "start")).atZone(Zones.CITY));
        String unit = journey.page().path("orders[0].unit");
        timeMachine.advanceBy(Duration.ofDays(6));
        Response compared = ADMIN.get("/time-limits/what-if?month=" + month + "&policy=SH-STREET");
        compared.then()
                .statusCode(200)
                .body("orders", greaterThanOrEqualTo(1))
                .body("limits.L4.limits", greaterThanOrEqualTo(1))
                .body("classes.ORDINARY.L3.limits", greaterThanOrEqualTo(1));
        Response own = ADMIN.get("/time-limits/what-if?month=" + month + "&policy=1-3-7-10");
        assertThat((Integer) own.path("units.'" + unit + "'.L3.late"))
                .isEqualTo(compared.path("units.'" + unit + "'.L3.late"));
        ADMIN.get("/time-limits/what-if?month=2026&policy=SH-STREET").then().statusCode(400);
        ADMIN.get("/time-limits/what-if?month=" + month + "&policy=none").then().statusCode(422);
        Journey.CLERK
                .get("/time-limits/what-if?month=" + month + "&policy=SH-STREET")
                .then()
                .statusCode(403);
    }

    private Response applied(String id) {
        Response answer = ADMIN.post("/time-limits/recomputations/" + id + "/apply");
        while (answer.path("state").equals("APPLYING")) {
            answer = ADMIN.post("/time-limits/recomputations/" + id + "/apply");
        }
        answer.then().statusCode(200).body("state", equalTo("APPLIED"));
        return answer;
    }

    private Map<String, Object> nextVersion(String key) {
        Map<String, Object> policy =
                new HashMap<>(ADMIN.get("/time-limits/policies").path("find { it.key == '" + key + "' }"));
        policy.put("effectiveFrom", today().plusYears(5).toString());
        policy.put("reason", "试行");
        return policy;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }

    private static Instant counted(String start, int amount, String unit) {
        Response counted =
                ADMIN.post("/time-limits/due", List.of(Map.of("start", start, "amount", amount, "unit", unit)));
        return Instant.parse(counted.path("[0].due"));
    }

    private static Instant due(Journey journey, String limit) {
        return Instant.parse(limit(journey, limit, "due"));
    }

    private static String limit(Journey journey, String limit, String field) {
        return journey.page().path("orders[0].limits.find { it.limit == '" + limit + "' }." + field);
    }
}
