package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.Zones;

/** An administrator changes rules without code: from a day on, for a reason, and back again by one more row. */
@QuarkusTest
class RulesFromADayOnTest {

    private static final Desk ADMIN = Desk.of("admin");
    private static final Desk COMMAND = Desk.of("command1");

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** Another preset holds for what is dispatched from now on; taken back by choosing the old one again. */
    @Test
    void anotherPolicyIsChosenAndTakenBack() {
        Journey before = Journey.reported();
        choose("SH-STREET", today()).statusCode(201);
        assertThat(policyOf(Journey.reported())).startsWith("SH-STREET@");
        assertThat(policyOf(before)).startsWith("1-3-7-10@");
        ADMIN.get("/time-limits/policies").then().body("find { it.inForce }.key", equalTo("SH-STREET"));
        choose("1-3-7-10", today()).statusCode(201);
        assertThat(policyOf(Journey.reported())).startsWith("1-3-7-10@");
        COMMAND.get("/time-limits/policies/choices").then().body("key", hasItems("SH-STREET", "1-3-7-10"));
        choose("NONE", today()).statusCode(422).body("type", endsWith("policy-unknown"));
        choose("BJ-4", today().minusDays(1)).statusCode(422).body("where", equalTo("/effectiveFrom"));
        COMMAND.post("/time-limits/policies/choices", choice("BJ-4", today()))
                .then()
                .statusCode(403);
    }

    @Test
    void aPolicyThatCannotBeIsRefusedAtItsField() {
        Map<String, Object> policy =
                new HashMap<>(ADMIN.get("/time-limits/policies").path("find { it.key == 'BJ-4' }"));
        policy.put("effectiveFrom", today().plusYears(9).toString());
        ADMIN.post("/time-limits/policies", policy).then().statusCode(400);
        policy.put("reason", "试行");
        policy.put("lights", Map.of("yellowShare", 2, "yellowAtMost", "PT24H", "darkSpans", 1, "darkLateLimits", 2));
        ADMIN.post("/time-limits/policies", policy).then().statusCode(422).body("where", equalTo("/lights"));
        COMMAND.get("/time-limits/policies/versions").then().statusCode(200).body("reason", hasItem("shipped"));
    }

    @Test
    void aUnitGetsWorkingHoursOfItsOwn() {
        Map<String, Object> hours = new HashMap<>(Map.of(
                "unit", "night-crew", "validFrom", today().toString(), "periods", "08:00-24:00", "reason", "夜班"));
        ADMIN.post("/time-limits/working-hours", hours).then().statusCode(201);
        assertThat(fourHoursFromFive("night-crew")).isEqualTo("2027-03-01T13:00:00Z");
        assertThat(fourHoursFromFive("sanitation")).isEqualTo("2027-03-02T03:00:00Z");
        hours.put("periods", "08:00-12:00,14:00-18:00");
        ADMIN.post("/time-limits/working-hours", hours).then().statusCode(201);
        assertThat(fourHoursFromFive("night-crew")).as("taken back by a row").isEqualTo("2027-03-02T03:00:00Z");
        hours.put("periods", "14:00-18:00,08:00-12:00");
        ADMIN.post("/time-limits/working-hours", hours).then().statusCode(422).body("where", equalTo("/periods"));
        COMMAND.get("/time-limits/working-hours").then().body("unit", hasItems("*", "night-crew"));
        Journey.DISPATCHER.get("/time-limits/working-hours").then().statusCode(403);
    }

    @Test
    void aRowOfTheTaskListIsAddedAndEnded() {
        Map<String, Object> row = new HashMap<>(Map.of(
                "tier", "COMMUNITY",
                "pattern", "M06013",
                "comesFirst", false,
                "legalBasis", "社区工作事项清单",
                "validFrom", today().toString(),
                "reason", "试点"));
        Response added = ADMIN.post("/task-lists", row);
        added.then().statusCode(201).body("enteredBy", equalTo("admin"));
        ADMIN.post("/task-lists", row).then().statusCode(409).body("type", endsWith("task-twice"));
        String id = added.path("id");
        String end = "/task-lists/" + id + "/end";
        ADMIN.post(end, Map.of("from", today().toString(), "reason", "误录"))
                .then()
                .statusCode(422);
        Map<String, String> tomorrow = Map.of("from", today().plusDays(1).toString(), "reason", "误录");
        ADMIN.post(end, tomorrow).then().statusCode(200).body("endedBy", equalTo("admin"));
        ADMIN.post(end, tomorrow).then().statusCode(409);
        Journey.DISPATCHER.get("/task-lists").then().statusCode(200).body("items.id", hasItem(id));
        Journey.DISPATCHER.get("/task-lists?date=" + today().plusDays(1)).then().body("items.id", not(hasItem(id)));
        row.put("pattern", "X99*");
        ADMIN.post("/task-lists", row).then().statusCode(422).body("where", equalTo("/pattern"));
        row.put("pattern", "M06012");
        row.put("area", "123456");
        ADMIN.post("/task-lists", row).then().statusCode(422).body("where", equalTo("/area"));
        Journey.CLERK.get("/task-lists").then().statusCode(403);
        Journey.DISPATCHER.post("/task-lists", row).then().statusCode(403);
    }

    @Test
    void whoDecidesIsAVersionFromADayOn() {
        Response versions = COMMAND.get("/application-rules");
        versions.then().statusCode(200).body("kind", hasItems("RETURN", "EXTENSION", "SUSPENSION", "APPEAL"));
        Map<String, Object> rule = new HashMap<>(versions.path("find { it.kind == 'APPEAL' }"));
        rule.keySet().removeAll(List.of("storedBy", "storedAt"));
        rule.put("effectiveFrom", today().plusYears(9).toString());
        rule.put("most", 2);
        rule.put("reason", "试行两次申诉");
        ADMIN.post("/application-rules", rule).then().statusCode(201);
        COMMAND.get("/application-rules")
                .then()
                .body("find { it.kind == 'APPEAL' }.most", equalTo(2))
                .body("find { it.kind == 'APPEAL' }.storedBy", equalTo("admin"));
        rule.put("chain", List.of(Map.of("approver", "ROLE:NOBODY", "within", "1 WORKING_DAY")));
        ADMIN.post("/application-rules", rule).then().statusCode(422).body("where", equalTo("/chain/0/approver"));
        rule.put("effectiveFrom", today().minusDays(1).toString());
        ADMIN.post("/application-rules", rule).then().statusCode(422);
        COMMAND.post("/application-rules", rule).then().statusCode(403);
    }

    @Test
    void theKindsOfRulesAreToldWithTheShapeOfTheirValues() {
        COMMAND.get("/rules/kinds")
                .then()
                .statusCode(200)
                .body("find { it.name == 'unit.review' }.choices", hasItems("NEVER", "HANDLER", "ALWAYS"))
                .body("find { it.name == 'case.reopen-within' }.shape", equalTo("DURATION"));
        Journey.CLERK.get("/rules/kinds").then().statusCode(403);
    }

    /** Lists keep usernames, screens show people. */
    @Test
    void namesAreToldForUsernames() {
        COMMAND.get("/people/names?username=admin&username=command1&username=nobody")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("admin", not(equalTo("admin")));
        COMMAND.get("/people/names").then().statusCode(400);
        Journey.CLERK.get("/people/names?username=admin").then().statusCode(403);
    }

    private ValidatableResponse choose(String key, LocalDate from) {
        return ADMIN.post("/time-limits/policies/choices", choice(key, from)).then();
    }

    private static Map<String, String> choice(String key, LocalDate from) {
        return Map.of("key", key, "effectiveFrom", from.toString(), "reason", "试行");
    }

    /** Monday 2027-03-01 17:00. */
    private static String fourHoursFromFive(String unit) {
        Map<String, Object> question =
                Map.of("start", "2027-03-01T17:00:00", "amount", 4, "unit", "WORKING_HOUR", "hoursOf", unit);
        return ADMIN.post("/time-limits/due", List.of(question)).path("[0].due");
    }

    private static String policyOf(Journey journey) {
        return journey.page().path("orders[0].limits.find { it.limit == 'L3' }.policy");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
