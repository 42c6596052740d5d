package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.whistlegrid.flow.Whistling.LEADER;
import static org.whistlegrid.flow.Whistling.STREET;
import static org.whistlegrid.flow.Whistling.window;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Units are called and report: they sign, speak, come, stay until it is done, and leave with a result. */
@QuarkusTest
class ReportingToAWhistleTest {

    @Inject
    ProcedureCheck check;

    @Inject
    ProcessEngine engine;

    @Inject
    TimeMachine time;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** The stage and the token cannot disagree: after every verb each stands where the other says (decision 0003). */
    @Test
    void eachVerbMovesStageAndTokenTogether() {
        List<String> walked = new ArrayList<>();
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        walked.add(line("blow", whistle));
        walked.add(line("sign", whistle.signed("water")));
        walked.add(line("contact", whistle.contacted("water")));
        walked.add(line("arrive", whistle.arrived("water")));
        walked.add(line("arrive at once", whistle.arrived("power")));
        walked.add(line("hand in", whistle.handedIn("water")));
        walked.add(line("done", whistle.done(LEADER)));
        walked.add(line("hand in the last", whistle.handedIn("power")));
        Stream.of("water", "power").forEach(unit -> {
            whistle.reported(LEADER, unit, "rate-report", Whistling.ofReport());
            walked.add(line("rate " + unit, whistle));
            whistle.reported(window(unit), unit, "rate-whistle", Whistling.ofWhistle());
            walked.add(line("rated by " + unit, whistle));
        });
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        blow             | UNDER_WAY water CALLED, power CALLED     | command | acknowledge | acknowledge
                        sign             | UNDER_WAY water SIGNED, power CALLED     | command | consult | acknowledge
                        contact          | UNDER_WAY water CONTACTED, power CALLED  | command | arrive | acknowledge
                        arrive           | UNDER_WAY water ARRIVED, power CALLED    | command | stay | acknowledge
                        arrive at once   | UNDER_WAY water ARRIVED, power ARRIVED   | command | stay | stay
                        hand in          | UNDER_WAY water ARRIVED, power ARRIVED   | command | stay | stay
                        done             | COLLECTING water RESULT, power ARRIVED   | collect | - | stay
                        hand in the last | RATING water RESULT, power RESULT        | rate | - | -
                        rate water       | RATING water RATED, power RESULT         | rate | - | -
                        rated by water   | RATING water RATED, power RESULT         | rate | - | -
                        rate power       | RATING water RATED, power RATED          | rate | - | -
                        rated by power   | CLOSED water RATED, power RATED          | - | - | -""");
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
        LEADER.get("/whistles/" + whistle.id + "/diagram")
                .then()
                .statusCode(200)
                .body("processes.key", contains("whistle", "unit-report", "unit-report"))
                .body("processes[0].visits.find { it.element == 'command' }.by", equalTo("胡丽华"))
                .body("processes[1].visits.find { it.element == 'acknowledge' }.by", equalTo("薛亮"))
                .body("processes[1].passed", hasItems("acknowledge", "consult", "arrive", "stay", "reported"));
        window("gas").get("/whistles/" + whistle.id + "/diagram").then().statusCode(403);
    }

    private String line(String verb, Whistling whistle) {
        return "%-16s | %-40s | %s"
                .formatted(verb, whistle.state(), whistle.tokens(engine).replace("onCall ", ""));
    }

    /** Pinggu: within thirty minutes; who is called signs within the hour at most, and never has longer than to come. */
    @Test
    void anEmergencyHasThirtyMinutesAndEachPassingIsToldOnce() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        Instant called = Instant.parse(whistle.path("water", "calledAt"));
        assertThat(whistle.path("water", "limits.find { it.limit == 'ARRIVE' }.due"))
                .isEqualTo(called.plus(Duration.ofMinutes(30)).toString());
        assertThat(whistle.path("water", "limits.find { it.limit == 'SIGN' }.due"))
                .isEqualTo(called.plus(Duration.ofMinutes(30)).toString());
        whistle.signed("water").contacted("water");
        time.advanceBy(Duration.ofMinutes(31));
        assertThat(Collections.frequency(whistle.acts(), "report-limit-passed")).isEqualTo(1);
        whistle.arrived("water");
        assertThat(whistle.path("water", "cameInTime")).isEqualTo("false");
        assertThat(whistle.path("water", "signedInTime")).isEqualTo("true");
        time.advanceBy(Duration.ofDays(4));
        assertThat(Collections.frequency(whistle.acts(), "report-limit-passed")).isEqualTo(2);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aPositionProvesAnArrivalWithinTheToleranceAndItsOwnAccuracy() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power", "gas", "heating", "police");
        whistle.arrived("water");
        assertThat(whistle.path("water", "arrivals[0].proven")).isEqualTo("true");
        assertThat(Double.valueOf(whistle.path("water", "arrivals[0].metres"))).isBetween(40.0, 50.0);
        assertThat(whistle.path("water", "arrivals[0].people")).isEqualTo("2");
        // 220 m away, give or take 130 m: it may well be there
        whistle.reported(window("power"), "power", "arrive", from(0.002, 130, null));
        assertThat(whistle.path("power", "arrivals[0].proven")).isEqualTo("true");
        // the same place with a good fix: not there
        arrive("gas", whistle, from(0.002, 10, null))
                .then()
                .statusCode(422)
                .body("type", endsWith("whistle-arrival-unproven"))
                .body("where", equalTo("/reason"));
        whistle.reported(window("gas"), "gas", "arrive", from(0.002, 10, "封路，车停在路口"));
        assertThat(whistle.path("gas", "arrivals[0].proven")).isEqualTo("false");
        assertThat(whistle.path("gas", "arrivals[0].reason")).isEqualTo("封路，车停在路口");
        // a fix to within a kilometre says nothing
        arrive("heating", whistle, from(0, 1000, null)).then().statusCode(422);
        whistle.reported(window("heating"), "heating", "arrive", from(0, 1000, "地下室无信号"));
        assertThat(whistle.path("heating", "arrivals[0].proven")).isEqualTo("false");
        arrive("police", whistle, Map.of("people", 3)).then().statusCode(422).body("where", equalTo("/position"));
        whistle.reported(window("police"), "police", "arrive", Map.of("people", 3, "reason", "手机无定位"));
        assertThat(whistle.path("police", "stage")).isEqualTo("ARRIVED");
        String seen = whistle.page().asString();
        assertThat(seen)
                .as("what a position proves is told, not where somebody stood")
                .doesNotContain("31.4972");
    }

    private static Map<String, Object> from(double north, int accuracy, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("position", Map.of("lon", Place.LON, "lat", Place.LAT + north));
        body.put("accuracyMetres", accuracy);
        body.put("people", 1);
        body.put("reason", reason);
        return body;
    }

    private static Response arrive(String unit, Whistling whistle, Object body) {
        return window(unit).post("/whistle-reports/" + whistle.report(unit) + "/arrive", body);
    }

    @Test
    void nobodyLeavesBeforeItIsDoneUnlessReleased() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power", "gas");
        done(whistle, Map.of("words", "好了")).then().statusCode(409).body("type", endsWith("whistle-nobody-came"));
        whistle.arrived("water").handedIn("water").arrived("power");
        assertThat(whistle.path("water", "stage"))
                .as("a result alone lets nobody go")
                .isEqualTo("ARRIVED");
        done(whistle, Map.of("words", "好了"))
                .then()
                .statusCode(409)
                .body("type", endsWith("whistle-still-awaited"))
                .body("detail", containsString("燃气"));
        release(whistle, "power", Map.of("reason", "断电已排除")).then().statusCode(200);
        assertThat(whistle.path("power", "stage")).isEqualTo("RELEASED");
        done(whistle, Map.of("words", "好了", "restReleasedBecause", "未涉及燃气管线"))
                .then()
                .statusCode(200);
        assertThat(whistle.state()).isEqualTo("RATING water RESULT, power RELEASED, gas RELEASED");
        assertThat(whistle.tokens(engine)).isEqualTo("rate | - | - | -");
        done(whistle, Map.of("words", "好了")).then().statusCode(409).body("type", endsWith("wrong-step"));
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void theLeadGoesWhenAnotherLeads() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        release(whistle, "water", Map.of("reason", "另有抢险"))
                .then()
                .statusCode(409)
                .body("type", endsWith("whistle-lead-needed"));
        release(whistle, "water", Map.of("reason", "另有抢险", "nextLead", whistle.report("power")))
                .then()
                .statusCode(200);
        assertThat(whistle.path("power", "lead")).isEqualTo("true");
        assertThat(whistle.path("water", "lead")).isEqualTo("false");
        call(whistle, "gas", true).then().statusCode(422).body("type", endsWith("whistle-one-lead"));
        call(whistle, "gas", false).then().statusCode(200);
        call(whistle, "gas", false).then().statusCode(409).body("type", endsWith("whistle-called-already"));
        LEADER.post("/whistles/" + whistle.id + "/lead", Map.of("report", whistle.report("gas")))
                .then()
                .statusCode(200);
        assertThat(whistle.path("gas", "lead")).isEqualTo("true");
        assertThat(whistle.path("power", "lead")).isEqualTo("false");
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    private static Response call(Whistling whistle, String unit, boolean lead) {
        return STREET.post(
                "/whistles/" + whistle.id + "/calls", Map.of("calls", List.of(Map.of("unit", unit, "lead", lead))));
    }

    private static Response done(Whistling whistle, Object body) {
        return LEADER.post("/whistles/" + whistle.id + "/done", body);
    }

    private static Response release(Whistling whistle, String unit, Object body) {
        return LEADER.post("/whistle-reports/" + whistle.report(unit) + "/release", body);
    }

    @Test
    void whoIsReleasedLastEndsAWhistleThatNobodyHasAResultFor() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.arrived("water").done(LEADER);
        assertThat(whistle.state()).isEqualTo("COLLECTING water ARRIVED");
        release(whistle, "water", Map.of("reason", "无需书面结果")).then().statusCode(200);
        assertThat(whistle.state()).isEqualTo("CLOSED water RELEASED");
        assertThat(whistle.tokens(engine)).isEqualTo("- | -");
    }

    @Test
    void anAgreedTimeIsMovedWithAReasonAndWithinTheRule() {
        Map<String, Object> body = Whistling.asked("KEY_WORK", "water");
        Instant first = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(20));
        body.put("arriveBy", first.toString());
        Whistling whistle = Whistling.blown(LEADER, body);
        assertThat(whistle.path("water", "limits.find { it.limit == 'ARRIVE' }.due"))
                .isEqualTo(first.toString());
        Instant later = first.plus(Duration.ofHours(2));
        agree(whistle, "ARRIVE", later).then().statusCode(200);
        assertThat(whistle.path("water", "limits.find { it.limit == 'ARRIVE' }.due"))
                .isEqualTo(later.toString());
        assertThat(whistle.path("water", "moves[0].was")).isEqualTo(first.toString());
        assertThat(whistle.path("water", "moves[0].reason")).isEqualTo("设备在途");
        agree(whistle, "ARRIVE", first.plus(Duration.ofDays(90)))
                .then()
                .statusCode(422)
                .body("type", endsWith("whistle-time-out-of-bounds"));
        agree(whistle, "ARRIVE", clock.instant().minus(Duration.ofHours(1)))
                .then()
                .statusCode(422);
        agree(whistle, "SIGN", later).then().statusCode(409);
        agree(whistle, "RESULT", first.plus(Duration.ofDays(3))).then().statusCode(200);
        time.advanceBy(Duration.ofHours(21));
        assertThat(whistle.path("water", "limits.find { it.limit == 'ARRIVE' }.light"))
                .as("not late at the first instant")
                .isIn("GREEN", "YELLOW");
        assertThat(check.findings()).isEmpty();
    }

    private static Response agree(Whistling whistle, String limit, Instant due) {
        return LEADER.post(
                "/whistle-reports/" + whistle.report("water") + "/agree",
                Map.of("limit", limit, "due", due.toString(), "reason", "设备在途"));
    }

    @Test
    void signedTwiceIsSignedOnce() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.signed("water").signed("water");
        assertThat(Collections.frequency(whistle.acts(), "unit-signed")).isEqualTo(1);
        UUID key = UUID.randomUUID();
        String path = "/whistle-reports/" + whistle.report("water") + "/arrive";
        window("water").postOnce(key, path, Whistling.onTheSpot()).then().statusCode(200);
        window("water").postOnce(key, path, Whistling.onTheSpot()).then().statusCode(200);
        window("water").post(path, Whistling.onTheSpot()).then().statusCode(409);
        assertThat(whistle.path("water", "arrivals.size()")).isEqualTo("1");
    }

    @Test
    void twoWhoArriveAtOnceAreOneArrival() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        String path = "/whistle-reports/" + whistle.report("water") + "/arrive";
        List<CompletableFuture<Integer>> both = Stream.of("clerk.water", "handler.water.1")
                .map(who -> CompletableFuture.supplyAsync(
                        () -> Desk.of(who).post(path, Whistling.onTheSpot()).statusCode()))
                .toList();
        List<Integer> answers =
                both.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(whistle.path("water", "arrivals.size()")).isEqualTo("1");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void onlyTheCalledUnitReportsAndOnlyWhoBlewCommands() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        String report = "/whistle-reports/" + whistle.report("water");
        window("power").post(report + "/sign").then().statusCode(403);
        LEADER.post(report + "/sign").then().statusCode(403);
        Desk.of("leader.wanghu")
                .post(report + "/release", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        window("water").post(report + "/release", Map.of("reason", "x")).then().statusCode(403);
        window("water")
                .post("/whistles/" + whistle.id + "/done", Map.of("words", "x"))
                .then()
                .statusCode(403);
        Desk.of("handler.water.1").post(report + "/sign").then().statusCode(200).body("id", notNullValue());
        window("water")
                .post("/whistle-reports/" + UUID.randomUUID() + "/sign")
                .then()
                .statusCode(403);
        window("water").post(report + "/result", Map.of("result", "x")).then().statusCode(409);
    }
}
