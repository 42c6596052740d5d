package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.whistlegrid.flow.Whistling.SECRETARY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/** Who may blow which whistle, whose word it needs and its limits are a city's own, from a coming day on. */
@QuarkusTest
class SettingWhistleRulesTest {

    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    TimeMachine timeMachine;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** What was blown the day before is worked off by the rule it was blown by. */
    @Test
    void aWhistleGoesByTheRuleOfTheDayOnWhichItIsBlown() {
        Whistling before = hard();
        LocalDate tomorrow = today().plusDays(1);
        Map<String, Object> rule = rule(tomorrow);
        rule.put("contactWithin", span(3, "CONTINUOUS_HOUR"));
        UUID key = UUID.randomUUID();
        ADMIN.postOnce(key, "/whistle-rules", rule)
                .then()
                .statusCode(201)
                .body("setBy", equalTo("admin"))
                .body("rule.contactWithin.amount", equalTo(3));
        ADMIN.postOnce(key, "/whistle-rules", rule).then().statusCode(201);
        assertThat(versionsFrom(tomorrow)).hasSize(1);
        timeMachine.advanceTo(tomorrow.atTime(9, 0).atZone(Zones.CITY).toInstant());
        assertThat(toContact(before)).isEqualTo(Duration.ofHours(24));
        assertThat(toContact(hard())).isEqualTo(Duration.ofHours(3));
    }

    /** A slip is mended the same day: of two versions of one day the later one holds. */
    @Test
    void theLaterOneOfADayHolds() {
        LocalDate day = LocalDate.parse("2190-01-01");
        Map<String, Object> slip = rule(day);
        slip.put("reason", "写错了");
        ADMIN.post("/whistle-rules", slip).then().statusCode(201);
        ADMIN.post("/whistle-rules", rule(day)).then().statusCode(201);
        assertThat(versionsFrom(day)).containsExactly("试行", "写错了");
    }

    @Test
    void aRuleThatCannotBeGoneByIsRefusedAtItsField() {
        LocalDate tomorrow = today().plusDays(1);
        refused(rule(today()), "whistle-rule-backdated", "/effectiveFrom");
        refused(
                with(tomorrow, "blowers", List.of("POST:HEAD", "ROLE:DISPATCHER")),
                "whistle-capacity-unknown",
                "/blowers/1");
        refused(with(tomorrow, "approval", "BEFORE"), "whistle-approval-incomplete", "/approvers");
        refused(with(tomorrow, "approvers", List.of("POST:HEAD")), "whistle-approval-incomplete", "/approvers");
        refused(
                with(tomorrow, "approveWithin", span(1, "WORKING_HOUR")),
                "whistle-approval-incomplete",
                "/approveWithin");
        ADMIN.post("/whistle-rules", with(tomorrow, "blowers", List.of()))
                .then()
                .statusCode(400)
                .body("where", equalTo("/blowers"));
        ADMIN.post("/whistle-rules", with(tomorrow, "signWithin", null))
                .then()
                .statusCode(400)
                .body("where", equalTo("/signWithin"));
        ADMIN.post("/whistle-rules", with(tomorrow, "signWithin", span(0, "WORKING_HOUR")))
                .then()
                .statusCode(400);
    }

    @Test
    void onlyAnAdministratorSetsThem() {
        Desk.of("command1")
                .post("/whistle-rules", rule(today().plusDays(1)))
                .then()
                .statusCode(403);
        Desk.of("leader.haitang").get("/whistle-rules").then().statusCode(403);
        Desk.of("command1").get("/whistle-rules").then().statusCode(200);
    }

    private static void refused(Map<String, Object> rule, String code, String where) {
        ADMIN.post("/whistle-rules", rule)
                .then()
                .statusCode(422)
                .body("type", endsWith(code))
                .body("where", equalTo(where));
    }

    private static Whistling hard() {
        Map<String, Object> body = Whistling.asked("REQUEST", "water");
        body.put("level", "HARD");
        return Whistling.blown(SECRETARY, body);
    }

    private static Duration toContact(Whistling whistle) {
        Instant called = Instant.parse(whistle.path("water", "calledAt"));
        return Duration.between(
                called, Instant.parse(whistle.path("water", "limits.find { it.limit == 'CONTACT' }.due")));
    }

    private static List<String> versionsFrom(LocalDate day) {
        return ADMIN.get("/whistle-rules")
                .path("findAll { it.rule.kind == 'REQUEST' && it.rule.level == 'HARD' && it.rule.effectiveFrom == '"
                        + day + "' }.reason");
    }

    /** As shipped for the hard whistle about residents' demands. */
    private static Map<String, Object> rule(LocalDate from) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("kind", "REQUEST");
        rule.put("level", "HARD");
        rule.put("effectiveFrom", from.toString());
        rule.put("blowers", List.of("POST:SECRETARY", "POST:HEAD"));
        rule.put("approval", "NONE");
        rule.put("approvers", List.of());
        rule.put("signWithin", span(1, "WORKING_HOUR"));
        rule.put("contactWithin", span(24, "CONTINUOUS_HOUR"));
        rule.put("arriveWithin", span(5, "WORKING_DAY"));
        rule.put("resultWithin", span(30, "NATURAL_DAY"));
        rule.put("rateWithin", span(5, "WORKING_DAY"));
        rule.put("answerWithin", span(3, "WORKING_DAY"));
        rule.put("judgeWithin", span(10, "WORKING_DAY"));
        rule.put("reason", "试行");
        return rule;
    }

    private static Map<String, Object> with(LocalDate from, String field, Object value) {
        Map<String, Object> rule = rule(from);
        rule.put(field, value);
        return rule;
    }

    private static Map<String, Object> span(int amount, String unit) {
        return Map.of("amount", amount, "unit", unit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
