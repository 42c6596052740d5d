package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.whistlegrid.flow.Whistling.LEADER;
import static org.whistlegrid.flow.Whistling.SUPERVISOR;
import static org.whistlegrid.flow.Whistling.window;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.whistle.ReportFaked;
import org.whistlegrid.whistle.ReportLimitPassed;
import org.whistlegrid.whistle.ReportRefused;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** A called unit does not come, leaves, or was not where it said: kept, heard, judged (Beijing street ordinance Art 44). */
@QuarkusTest
class RefusingToReportTest {

    @Inject
    ProcedureCheck check;

    @Inject
    ProcessEngine engine;

    @Inject
    TimeMachine time;

    @Inject
    Told told;

    @Inject
    EntityManager entities;

    /** What the room tells those above it. */
    @ApplicationScoped
    static class Told {

        final List<String> facts = new CopyOnWriteArrayList<>();

        void passed(@Observes ReportLimitPassed event) {
            facts.add(event.subject() + " passed " + event.limit());
        }

        void refused(@Observes ReportRefused event) {
            facts.add(event.subject() + " " + event.kind() + " " + event.words());
        }

        void faked(@Observes ReportFaked event) {
            facts.add(event.subject() + " FAKED " + event.words());
        }

        List<String> of(String report) {
            return facts.stream()
                    .filter(fact -> fact.startsWith(report))
                    .map(fact -> fact.substring(report.length() + 1))
                    .toList();
        }
    }

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void whoSaysThatItDoesNotComeIsHeardByThatAndJudged() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        String report = whistle.report("power");
        window("power")
                .post("/whistle-reports/" + report + "/refuse", Map.of("reason", ""))
                .then()
                .statusCode(400);
        whistle.reported(window("power"), "power", "refuse", Map.of("reason", "不属我单位管线"));
        assertThat(whistle.state()).isEqualTo("UNDER_WAY water CALLED, power REFUSED");
        assertThat(whistle.tokens(engine)).endsWith("| -");
        assertThat(told.of(report)).containsExactly("REFUSED 不属我单位管线");
        String breach = whistle.path("power", "breaches[0].id");
        judge(LEADER, breach, true, null).then().statusCode(403);
        judge(Desk.of("command1"), breach, true, null).then().statusCode(403);
        judge(SUPERVISOR, breach, true, null).then().statusCode(200).body("state", equalTo("UPHELD"));
        judge(SUPERVISOR, breach, false, null).then().statusCode(409);
        answer("power", breach).then().statusCode(409);
        // it is called again, and comes
        LEADER.post(
                        "/whistles/" + whistle.id + "/calls",
                        Map.of("calls", List.of(Map.of("unit", "power", "lead", false))))
                .then()
                .statusCode(200);
        whistle.arrived("power");
        assertThat(whistle.state()).isEqualTo("UNDER_WAY water CALLED, power REFUSED, power ARRIVED");
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    @Test
    void whoDoesNotComeInTimeIsDeclaredAndHeardBeforeItIsJudged() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        whistle.arrived("water");
        String report = whistle.report("power");
        declare(LEADER, report, "NOT_COME").then().statusCode(409).body("type", endsWith("whistle-not-late-yet"));
        declare(LEADER, report, "FAKED").then().statusCode(422).body("type", endsWith("whistle-contest-instead"));
        declare(LEADER, report, "LEFT").then().statusCode(409).body("type", endsWith("wrong-step"));
        declare(window("water"), report, "REFUSED").then().statusCode(403);
        time.advanceBy(Duration.ofMinutes(31));
        declare(LEADER, report, "NOT_COME").then().statusCode(200);
        assertThat(told.of(report)).containsExactly("passed ARRIVE", "NOT_COME 现场无人");
        String breach = whistle.path("power", "breaches[0].id");
        judge(SUPERVISOR, breach, true, null).then().statusCode(409).body("type", endsWith("breach-unheard"));
        window("water")
                .get("/whistles/" + whistle.id)
                .then()
                .body("reports.findAll { it.unit == 'power' }.breaches.flatten()", not(hasItem(breach)));
        window("water").get("/whistles/" + whistle.id).then().body("lines.act", not(hasItem("unit-refused")));
        window("power").get("/whistles/" + whistle.id).then().body("lines.act", hasItem("unit-refused"));
        answer("water", breach).then().statusCode(403);
        answer("power", breach).then().statusCode(200).body("answer", equalTo("值班人员交接"));
        judge(SUPERVISOR, breach, false, null).then().statusCode(200).body("state", equalTo("REJECTED"));
        assertThat(whistle.path("power", "stage")).isEqualTo("REFUSED");
        window("power").get("/breaches").then().body("items.id", hasItem(breach));
        SUPERVISOR.get("/breaches?state=REJECTED&limit=200").then().body("items.id", hasItem(breach));
        LEADER.get("/breaches?limit=200").then().body("items.id", hasItem(breach));
        window("gas").get("/breaches?limit=200").then().body("items.id", not(hasItem(breach)));
        answer("power", UUID.randomUUID().toString()).then().statusCode(403);
        whistle.handedIn("water").done(LEADER);
        assertThat(whistle.state()).isEqualTo("RATING water RESULT, power REFUSED");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void theDistrictMayWriteDownWhatTheUnitSays() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        whistle.arrived("power");
        String report = whistle.report("power");
        declare(LEADER, report, "LEFT").then().statusCode(200);
        String breach = whistle.path("power", "breaches[0].id");
        judge(SUPERVISOR, breach, true, "电话听取：误以为已放行")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"))
                .body("answer", equalTo("电话听取：误以为已放行"));
    }

    /** Until it is judged the unit still has to come; what was judged true stands as it was told. */
    @Test
    void anArrivalThatIsNotTrueIsNone() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        whistle.arrived("water").arrived("power");
        String report = whistle.report("water");
        contest(window("power"), report).then().statusCode(403);
        contest(LEADER, report).then().statusCode(200);
        assertThat(whistle.state()).isEqualTo("UNDER_WAY water CONTACTED, power ARRIVED");
        assertThat(whistle.tokens(engine)).startsWith("command | ").contains("arrive");
        assertThat(told.of(report)).containsExactly("FAKED 现场无此单位人员");
        contest(LEADER, report).then().statusCode(409);
        whistle.arrived("water");
        assertThat(whistle.path("water", "arrivals.size()")).isEqualTo("2");
        String first = whistle.path("water", "breaches[0].id");
        answer("water", first).then().statusCode(200);
        judge(SUPERVISOR, first, true, null).then().statusCode(200);
        // the other one was there: it came when it said
        String came = whistle.path("power", "limits.find { it.limit == 'ARRIVE' }.metAt");
        contest(LEADER, whistle.report("power")).then().statusCode(200);
        assertThat(whistle.path("power", "limits.find { it.limit == 'ARRIVE' }.metAt"))
                .isEqualTo("null");
        time.advanceBy(Duration.ofMinutes(31));
        assertThat(told.of(whistle.report("power"))).contains("passed ARRIVE");
        String second = whistle.path("power", "breaches[0].id");
        judge(SUPERVISOR, second, false, "有现场照片").then().statusCode(200);
        assertThat(whistle.path("power", "stage")).isEqualTo("ARRIVED");
        assertThat(whistle.path("power", "limits.find { it.limit == 'ARRIVE' }.metAt"))
                .isEqualTo(came);
        assertThat(whistle.path("power", "cameInTime")).isEqualTo("true");
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    @Test
    void anArrivalCanBeContestedAfterItIsDone() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.arrived("water").handedIn("water").done(LEADER);
        contest(LEADER, whistle.report("water")).then().statusCode(200);
        assertThat(whistle.state()).as("what is done stays done").isEqualTo("RATING water RESULT");
        whistle.page(SUPERVISOR).then().body("reports[0].breaches.kind", contains("FAKED"));
    }

    /** The unit has three working days to speak, the district ten to judge; each passing is told and urged once, to its own. */
    @Test
    void whoLetsHisTimeToSpeakOrToJudgePassIsToldAndUrged() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        whistle.arrived("water");
        declare(LEADER, whistle.report("power"), "REFUSED").then().statusCode(200);
        String breach = whistle.path("power", "breaches[0].id");
        Instant answerBy = Instant.parse(whistle.path("power", "breaches[0].answerBy"));
        Instant judgeBy = Instant.parse(whistle.path("power", "breaches[0].judgeBy"));
        time.advanceTo(answerBy.minusSeconds(60));
        assertThat(whistle.acts()).doesNotContain("breach-unanswered");
        judge(SUPERVISOR, breach, true, null).then().statusCode(409).body("type", endsWith("breach-unheard"));
        time.advanceTo(answerBy.plusSeconds(60));
        assertThat(whistle.acts()).containsOnlyOnce("breach-unanswered").doesNotContain("breach-unjudged");
        assertThat(urgedOf(window("power"), answerBy)).isEqualTo(1);
        time.advanceTo(judgeBy.plusSeconds(60));
        assertThat(whistle.acts()).containsOnlyOnce("breach-unanswered", "breach-unjudged");
        assertThat(urgedOf(SUPERVISOR, judgeBy)).isEqualTo(1);
        assertThat(urgedOf(window("power"), judgeBy))
                .as("the district's own lateness")
                .isZero();
        assertThat(charged(breach)).containsExactly("BREACH_ANSWER power REPORTER", "BREACH_JUDGE centre OFFICER");
        // the silence of the unit holds nobody up
        judge(SUPERVISOR, breach, true, null).then().statusCode(200).body("answer", equalTo(null));
        answer("power", breach).then().statusCode(409);
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    @Test
    void whoSpeaksInTimeIsNotUrged() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water", "power");
        declare(LEADER, whistle.report("power"), "REFUSED").then().statusCode(200);
        String breach = whistle.path("power", "breaches[0].id");
        answer("power", breach).then().statusCode(200);
        judge(SUPERVISOR, breach, false, null).then().statusCode(200);
        time.advanceBy(Duration.ofDays(30));
        assertThat(whistle.acts()).doesNotContain("breach-unanswered", "breach-unjudged");
        assertThat(charged(breach)).isEmpty();
    }

    private static long urgedOf(Desk desk, Instant due) {
        return BoardList.all(desk, "/notices?box=ALL").stream()
                .filter(notice -> "WORD_LATE".equals(notice.get("cause")) && "URGE".equals(notice.get("rung")))
                .filter(notice ->
                        Instant.parse(notice.get("reachedAt").toString()).equals(due))
                .count();
    }

    private List<String> charged(String breach) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select limit_name || ' ' || holder || ' ' || held_as from supervision.attribution"
                                + " where subject = cast(:breach as uuid) order by limit_name",
                        String.class)
                .setParameter("breach", breach)
                .getResultList());
    }

    private static Response declare(Desk by, String report, String kind) {
        return by.post("/whistle-reports/" + report + "/declare-refused", Map.of("kind", kind, "words", "现场无人"));
    }

    private static Response contest(Desk by, String report) {
        return by.post("/whistle-reports/" + report + "/contest", Map.of("reason", "现场无此单位人员"));
    }

    private static Response answer(String unit, String breach) {
        return window(unit).post("/breaches/" + breach + "/answer", Map.of("words", "值班人员交接"));
    }

    private static Response judge(Desk by, String breach, boolean upheld, String heard) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("upheld", upheld, "reason", "经核实"));
        body.put("heard", heard);
        return by.post("/breaches/" + breach + "/judge", body);
    }
}
