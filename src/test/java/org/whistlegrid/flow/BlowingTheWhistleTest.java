package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.whistlegrid.flow.Whistling.LEADER;
import static org.whistlegrid.flow.Whistling.SECRETARY;
import static org.whistlegrid.flow.Whistling.STREET;
import static org.whistlegrid.flow.Whistling.window;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Who may blow what, whose word it needs and when, and how a whistle is taken back. */
@QuarkusTest
class BlowingTheWhistleTest {

    private static final Desk MEMBER = Desk.of("member.haitang");
    private static final Desk GRID_LEADER = Desk.of("gridlead.haitang");
    private static final Desk OTHER_STREET = Desk.of("leader.wanghu");

    @Inject
    ProcedureCheck check;

    @Inject
    ProcessEngine engine;

    @Inject
    TimeLimits timeLimits;

    @Inject
    TimeMachine time;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void anEmergencyIsCalledAtOnceAndAgreedToAfterwards() {
        Whistling whistle = Whistling.blown(STREET, "EMERGENCY", "water", "power");
        assertThat(whistle.state()).isEqualTo("UNDER_WAY water CALLED, power CALLED");
        assertThat(whistle.tokens(engine)).startsWith("approve command |");
        whistle.page().then().body("approval.state", equalTo("WAITING")).body("actions", hasItem("approve"));
        approve(STREET, whistle, true).then().statusCode(403).body("type", endsWith("whistle-own-matter"));
        approve(Desk.of("duty.haitang"), whistle, true).then().statusCode(403).body("type", endsWith("out-of-scope"));
        approve(OTHER_STREET, whistle, true).then().statusCode(403);
        approve(MEMBER, whistle, true).then().statusCode(200).body("approval.state", equalTo("GRANTED"));
        assertThat(whistle.tokens(engine)).startsWith("command |");
        approve(LEADER, whistle, false).then().statusCode(409).body("type", endsWith("whistle-approval-settled"));
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void theOtherKindsCallNobodyBeforeTheyAreAgreedTo() {
        Whistling whistle = Whistling.blown(STREET, "KEY_WORK", "housing", "fire");
        assertThat(whistle.state()).isEqualTo("TO_APPROVE");
        assertThat(whistle.tokens(engine)).isEqualTo("approve");
        window("housing").get("/whistles/" + whistle.id).then().statusCode(403);
        time.advanceBy(Duration.ofHours(2));
        approve(LEADER, whistle, true).then().statusCode(200);
        assertThat(whistle.state()).isEqualTo("UNDER_WAY housing CALLED, fire CALLED");
        Instant called = Instant.parse(whistle.path("housing", "calledAt"));
        assertThat(whistle.path("housing", "limits.find { it.limit == 'ARRIVE' }.due"))
                .as("counted from the call, on the calendar")
                .isEqualTo(timeLimits.plus(called, Span.parse("3 WORKING_DAY")).toString());
        assertThat(whistle.path("housing", "limits.find { it.limit == 'ARRIVE' }.policy"))
                .isEqualTo("KEY_WORK/ORDINARY@2000-01-01");
        window("housing").get("/whistles/" + whistle.id).then().statusCode(200);
    }

    @Test
    void whoCouldAgreeHimselfNeedsNobodysWord() {
        Whistling whistle = Whistling.blown(MEMBER, "REQUEST", "water");
        whistle.page().then().body("stage", equalTo("UNDER_WAY")).body("approval.state", equalTo("NOT_NEEDED"));
        assertThat(whistle.tokens(engine)).startsWith("command |");
    }

    @Test
    void onlySecretaryOrDirectorBlowAHardOne() {
        refused(MEMBER, hard("KEY_WORK"), 403, "whistle-not-yours");
        refused(STREET, hard("KEY_WORK"), 403, "whistle-not-yours");
        Whistling bySecretary = Whistling.blown(SECRETARY, hard("KEY_WORK"));
        Instant called = Instant.parse(bySecretary.path("water", "calledAt"));
        assertThat(bySecretary.path("water", "limits.find { it.limit == 'ARRIVE' }.due"))
                .isEqualTo(timeLimits.plus(called, Span.parse("5 WORKING_DAY")).toString());
        Whistling.blown(LEADER, hard("REQUEST"));
        refused(LEADER, hard("EMERGENCY"), 422, "whistle-kind-unknown");
    }

    private static Map<String, Object> hard(String kind) {
        Map<String, Object> body = Whistling.asked(kind, "water");
        body.put("level", "HARD");
        return body;
    }

    @Test
    void aGridLeaderBlowsForAnEmergencyInHisOwnArea() {
        Map<String, Object> body = Whistling.asked("EMERGENCY", "fire");
        refused(GRID_LEADER, body, 403, "whistle-not-yours");
        body.put("position", Map.of("lon", 120.97959, "lat", 31.50055));
        Whistling whistle = Whistling.blown(GRID_LEADER, body);
        whistle.page(GRID_LEADER)
                .then()
                .body("where", equalTo(whistle.page().path("where")))
                .body("actions", hasItem("withdraw"));
        body.put("kind", "REQUEST");
        refused(GRID_LEADER, body, 403, "whistle-not-yours");
        refused(Desk.of("worker1"), body, 403, "whistle-not-yours");
        refused(window("water"), body, 403, "whistle-not-yours");
        refused(Desk.of("command1"), body, 403, "whistle-not-yours");
        STREET.get("/whistles/kinds?area=990101001001001")
                .then()
                .statusCode(200)
                .body("kind", hasItems("EMERGENCY", "REQUEST"))
                .body("level", not(hasItem("HARD")));
        window("water").get("/whistles/kinds?area=990101001001001").then().body("kind", empty());
        STREET.get("/whistles/units?category=" + Journey.RUBBISH + "&area=990101001001001")
                .then()
                .statusCode(200)
                .body("unit", hasItem("sanitation"));
        STREET.get("/whistles/units?category=NONE&area=990101001001001").then().body("unit", empty());
    }

    /** 任何工单可转吹哨: the case and its limits go on as they were. */
    @Test
    void anyCaseCanBecomeAWhistle() {
        Journey journey = Journey.reported().signed();
        String limits = journey.page().path("orders[0].limits.due").toString();
        Map<String, Object> body = Whistling.asked("EMERGENCY", "water", "traffic-police");
        body.remove("position");
        body.put("incident", journey.incident);
        refused(OTHER_STREET, body, 403, "out-of-scope");
        Whistling whistle = Whistling.blown(LEADER, body);
        whistle.arrived("water").done(LEADER, "交警未需到场").handedIn("water");
        assertThat(journey.acts()).contains("whistle-blown", "unit-arrived", "unit-released", "whistle-done");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
        assertThat(journey.page().path("orders[0].limits.due").toString()).isEqualTo(limits);
        assertThat(journey.state()).startsWith("DISPATCHED/TO_ASSIGN");
        LEADER.get("/whistles?box=ALL&incident=" + journey.incident)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(whistle.id.toString()));
        assertThat(journey.page().<List<String>>path("history.findAll { it.act == 'unit-arrived' }.details.unitName"))
                .containsExactly("临湖区水务局");
        Desk.of("command1")
                .post("/incidents/" + journey.incident + "/void", Map.of("reason", "重复"))
                .then()
                .statusCode(200);
        refused(LEADER, body, 409, "wrong-step");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aCaseWithoutAPlaceIsLocatedFirst() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.remove("position");
        Journey journey = Journey.reported(report);
        Map<String, Object> body = Whistling.asked("EMERGENCY", "water");
        body.put("incident", journey.incident);
        refused(LEADER, body, 403, "out-of-scope");
    }

    @Test
    void placeUnitsAndTimesMustAllowIt() {
        Map<String, Object> body = Whistling.asked("EMERGENCY", "water", "power");
        body.remove("position");
        refused(LEADER, body, 422, "whistle-place-missing");
        body.put("position", Map.of("lon", 121.5, "lat", 31.2));
        refused(LEADER, body, 422, "whistle-outside");
        refused(LEADER, with("calls", List.of(call("water", false))), 422, "whistle-one-lead");
        refused(LEADER, with("calls", List.of(call("water", true), call("power", true))), 422, "whistle-one-lead");
        refused(
                LEADER,
                with("calls", List.of(call("water", true), call("water", false))),
                409,
                "whistle-called-already");
        refused(LEADER, with("calls", List.of(call("wanghu", true))), 422, "whistle-cannot-be-called");
        refused(LEADER, with("calls", List.of(call("nobody", true))), 422, "unit-unknown");
        refused(LEADER, with("calls", List.of()), 400, "input-invalid");
        refused(LEADER, with("kind", "ENFORCEMENT"), 422, "whistle-time-missing");
        refused(
                LEADER,
                with("arriveBy", clock.instant().minusSeconds(60).toString()),
                422,
                "whistle-time-out-of-bounds");
        refused(
                LEADER,
                with("arriveBy", clock.instant().plus(Duration.ofHours(1)).toString()),
                422,
                "whistle-time-out-of-bounds");
        refused(
                LEADER,
                with("resultBy", clock.instant().plusSeconds(60).toString()),
                422,
                "whistle-time-out-of-bounds");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = Whistling.asked("EMERGENCY", "water");
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> call(String unit, boolean lead) {
        return Map.of("unit", unit, "lead", lead);
    }

    /** Joint enforcement meets at the agreed time; when the word comes after it, another time is agreed on. */
    @Test
    void enforcementMeetsAtTheAgreedTime() {
        Map<String, Object> body = Whistling.asked("ENFORCEMENT", "urban-management", "market");
        Instant agreed = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(5));
        body.put("arriveBy", agreed.toString());
        Whistling whistle = Whistling.blown(STREET, body);
        time.advanceBy(Duration.ofHours(6));
        approve(LEADER, whistle, true).then().statusCode(422).body("type", endsWith("whistle-time-out-of-bounds"));
        Instant later = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(3));
        LEADER.post(
                        "/whistles/" + whistle.id + "/approve",
                        Map.of("granted", true, "words", "改期", "arriveBy", later.toString()))
                .then()
                .statusCode(200);
        assertThat(whistle.path("market", "limits.find { it.limit == 'ARRIVE' }.due"))
                .isEqualTo(later.toString());
    }

    @Test
    void theSameKeyBlowsOnce() {
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Whistling.asked("EMERGENCY", "water");
        String first = LEADER.postOnce(key, "/whistles", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = LEADER.postOnce(key, "/whistles", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void itIsTakenBackWhileNobodyHasCome() {
        Whistling waiting = Whistling.blown(STREET, "REQUEST", "water");
        withdraw(waiting).then().statusCode(200).body("approval.state", equalTo("LAPSED"));
        assertThat(waiting.tokens(engine)).isEqualTo("-");
        approve(LEADER, waiting, true).then().statusCode(409);
        Whistling whistle = Whistling.blown(STREET, "EMERGENCY", "water", "power");
        whistle.signed("water");
        window("water")
                .post("/whistles/" + whistle.id + "/withdraw", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        withdraw(whistle).then().statusCode(200);
        assertThat(whistle.state()).isEqualTo("WITHDRAWN water RELEASED, power RELEASED");
        assertThat(whistle.tokens(engine)).isEqualTo("- | - | -");
        Whistling come = Whistling.blown(STREET, "EMERGENCY", "water");
        come.arrived("water");
        withdraw(come).then().statusCode(409).body("type", endsWith("whistle-somebody-came"));
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("whistleAct")).containsAll(waiting.acts()).containsAll(whistle.acts());
    }

    private static Response withdraw(Whistling whistle) {
        return STREET.post("/whistles/" + whistle.id + "/withdraw", Map.of("reason", "已自行处置"));
    }

    @Test
    void whatIsNotAgreedToIsKeptWithTheReason() {
        Whistling before = Whistling.blown(STREET, "REQUEST", "water");
        approve(LEADER, before, false).then().statusCode(200).body("stage", equalTo("DECLINED"));
        assertThat(before.tokens(engine)).isEqualTo("-");
        Whistling nobodyThere = Whistling.blown(STREET, "EMERGENCY", "water");
        approve(LEADER, nobodyThere, false).then().statusCode(200);
        assertThat(nobodyThere.state()).isEqualTo("DECLINED water RELEASED");
        assertThat(nobodyThere.tokens(engine)).isEqualTo("- | -");
        Whistling onSite = Whistling.blown(STREET, "EMERGENCY", "water", "power");
        onSite.arrived("water");
        approve(LEADER, onSite, false)
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("DECLINED"))
                .body("approval.words", equalTo("应急情况不实"));
        assertThat(onSite.state())
                .as("who has come stays in the record")
                .isEqualTo("UNDER_WAY water ARRIVED, power RELEASED");
        onSite.handedIn("water").done(STREET);
        assertThat(onSite.state()).isEqualTo("RATING water RESULT, power RELEASED");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aWordThatComesLateIsNotedOnce() {
        Whistling whistle = Whistling.blown(STREET, "EMERGENCY", "water");
        whistle.arrived("water");
        time.advanceBy(Duration.ofHours(25));
        time.advanceBy(Duration.ofHours(25));
        assertThat(Collections.frequency(whistle.acts(), "approval-late")).isEqualTo(1);
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
        approve(LEADER, whistle, true).then().statusCode(200);
        assertThat(check.findings()).isEmpty();
    }

    /** Everybody sees what concerns him: the sub-district its own, who is called what he is called to, the district all. */
    @Test
    void whoSeesWhat() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "telecom");
        String path = "/whistles/" + whistle.id;
        for (Desk sees : List.of(
                STREET,
                MEMBER,
                window("telecom"),
                Desk.of("supervisor1"),
                Desk.of("dispatcher1"),
                Desk.of(Place.WORKER))) {
            sees.get(path).then().statusCode(200);
            sees.get("/whistles?limit=200").then().body("items.id", hasItem(whistle.id.toString()));
        }
        for (Desk blind : List.of(window("power"), OTHER_STREET, Desk.of("admin"), Desk.of("worker8"))) {
            blind.get(path).then().statusCode(403);
            blind.get("/whistles?box=ALL&limit=200").then().body("items.id", not(hasItem(whistle.id.toString())));
        }
        window("telecom").get("/whistles?box=MINE").then().body("items.id", hasItem(whistle.id.toString()));
        Desk.of("supervisor1").get("/whistles?box=MINE").then().body("items.id", not(hasItem(whistle.id.toString())));
        LEADER.get("/whistles?kind=EMERGENCY&limit=1").then().body("items", hasSize(1));
        String next = LEADER.get("/whistles?kind=EMERGENCY&box=ALL&limit=1").path("next");
        LEADER.get("/whistles?kind=EMERGENCY&box=ALL&limit=1&after=" + next)
                .then()
                .statusCode(200);
        LEADER.get("/whistles?after=nonsense").then().statusCode(400);
        LEADER.get("/whistles?box=OVER").then().statusCode(200).body("items.stage", not(hasItem("UNDER_WAY")));
    }

    /** 联合哨: another sub-district joins when its leadership says so, and may call more units then. */
    @Test
    void twoSubDistrictsBlowTogether() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        Map<String, Object> wanghu = Map.of("unit", "wanghu", "words", "塌陷跨两街道");
        OTHER_STREET.get("/whistles/" + whistle.id).then().statusCode(403);
        STREET.post("/whistles/" + whistle.id + "/partners", wanghu).then().statusCode(200);
        STREET.post("/whistles/" + whistle.id + "/partners", wanghu).then().statusCode(409);
        STREET.post("/whistles/" + whistle.id + "/partners", Map.of("unit", "haitang", "words", "x"))
                .then()
                .statusCode(422);
        OTHER_STREET.get("/whistles/" + whistle.id).then().statusCode(200).body("actions", contains("answer-partner"));
        Map<String, Object> more = Map.of("calls", List.of(call("power", false)));
        OTHER_STREET.post("/whistles/" + whistle.id + "/calls", more).then().statusCode(403);
        String answer = "/whistles/" + whistle.id + "/partners/wanghu/answer";
        Desk.of("desk.wanghu")
                .post(answer, Map.of("joins", true, "words", "同意"))
                .then()
                .statusCode(403);
        OTHER_STREET.post(answer, Map.of("joins", true, "words", "同意")).then().statusCode(200);
        OTHER_STREET.post(answer, Map.of("joins", false, "words", "反悔")).then().statusCode(409);
        OTHER_STREET.post("/whistles/" + whistle.id + "/calls", more).then().statusCode(200);
        assertThat(whistle.state()).isEqualTo("UNDER_WAY water CALLED, power CALLED");
        STREET.post("/whistles/" + whistle.id + "/partners", Map.of("unit", "shiqiao", "words", "x"))
                .then()
                .statusCode(200);
        Desk.of("leader.shiqiao")
                .post("/whistles/" + whistle.id + "/partners/shiqiao/answer", Map.of("joins", false, "words", "不涉及"))
                .then()
                .statusCode(200);
        Desk.of("leader.shiqiao")
                .post("/whistles/" + whistle.id + "/calls", more)
                .then()
                .statusCode(403);
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    private static void refused(Desk by, Map<String, Object> body, int status, String type) {
        by.post("/whistles", body).then().statusCode(status).body("type", endsWith(type));
    }

    private static Response approve(Desk by, Whistling whistle, boolean granted) {
        return by.post(
                "/whistles/" + whistle.id + "/approve", Map.of("granted", granted, "words", granted ? "同意" : "应急情况不实"));
    }
}
