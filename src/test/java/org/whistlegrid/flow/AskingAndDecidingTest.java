package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 申请: one asks, another decides; what moves a limit, by whom, and what is refused. */
@QuarkusTest
class AskingAndDecidingTest {

    /** An air conditioner hung too low: no limit of its own, so a week to handle it; checked on site. */
    private static final String A_WEEK = "M06009";

    private static final Desk COMMAND = Desk.of("command1");
    private static final Desk OTHER_COMMAND = Desk.of("command2");
    private static final Desk SUPERVISOR = Desk.of("supervisor1");
    private static final Desk STRANGER = Desk.of("clerk.water");

    @Inject
    TimeMachine timeMachine;

    @Inject
    ProcedureCheck check;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** 延期: handler, unit, dispatcher; three days more of a week, and L4 follows. */
    @Test
    void anExtensionThatAllAgreeToMovesTheResultAndTheClosing() {
        Work work = inHand();
        Instant result = work.due("L3");
        Instant closing = work.due("L4");
        Map<String, Object> threeDays = Map.of("kind", "EXTENSION", "reason", "配件需从外地调运", "amount", 3);
        UUID key = UUID.randomUUID();
        Response made = work.handler().postOnce(key, work.path("/applications"), threeDays);
        made.then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("span", equalTo("3 NATURAL_DAY"))
                .body("waitsFor", equalTo("POST:" + work.unit() + ":WINDOW_CLERK"));
        assertThat((String) work.handler()
                        .postOnce(key, work.path("/applications"), threeDays)
                        .path("id"))
                .isEqualTo(made.path("id"));
        refused(work.handler().post(work.path("/applications"), threeDays), 409, "application-open");
        String id = made.path("id");
        refused(decide(STRANGER, id, "GRANT"), 403, "out-of-scope");
        refused(decide(work.handler(), id, "GRANT"), 403, "out-of-scope");
        assertThat(inbox(work.clerk())).contains(id);
        assertThat(inbox(Journey.DISPATCHER)).doesNotContain(id);
        decide(work.clerk(), id, "GRANT").then().statusCode(200).body("waitsFor", equalTo("ROLE:DISPATCHER"));
        assertThat(work.due("L3")).as("nothing moves before the last word").isEqualTo(result);
        assertThat(inbox(Journey.DISPATCHER)).contains(id);
        decide(Journey.DISPATCHER, id, "GRANT").then().statusCode(200).body("state", equalTo("GRANTED"));
        assertThat(work.due("L3")).isEqualTo(result.plus(Duration.ofDays(3)));
        assertThat(work.due("L4")).isEqualTo(closing.plus(Duration.ofDays(3)));
        assertThat(work.acts())
                .contains("applied", "application-passed-on", "application-granted", "requester-to-be-told");
        assertThat(work.acts().stream().filter("limit-moved"::equals)).hasSize(2);
        assertThat((String) work.page().path("history.findAll { it.act == 'limit-moved' }[0].details.was"))
                .isEqualTo(result.toString());
        refused(decide(Journey.DISPATCHER, id, "GRANT"), 409, "application-settled");
        refused(work.handler().post(work.path("/applications"), threeDays), 409, "application-too-often");
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        assertThat(check.findings()).isEmpty();
    }

    /** Each adds at most the original span, and is asked before the limit has passed. */
    @Test
    void anExtensionIsNeitherLongerThanTheOriginalNorAskedTooLate() {
        Work work = inHand();
        for (Object amount : List.of(0, 8)) {
            refused(
                    work.handler()
                            .post(
                                    work.path("/applications"),
                                    Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", amount)),
                    422,
                    "application-out-of-bounds");
        }
        refused(
                work.handler().post(work.path("/applications"), Map.of("kind", "EXTENSION", "reason", "还需时间")),
                422,
                "application-incomplete");
        timeMachine.advanceTo(work.due("L3"));
        refused(
                work.handler()
                        .post(work.path("/applications"), Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", 1)),
                409,
                "application-too-late");
    }

    /** Refusals do not count, and the approver's own slowness is his. */
    @Test
    void anApproverWhoIsLateIsChargedForItAndARefusalDoesNotCount() {
        Work work = inHand();
        Response made = work.clerk()
                .post(work.path("/applications"), Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", 1));
        made.then().body("waitsFor", equalTo("ROLE:DISPATCHER")).body("holder", equalTo("centre"));
        timeMachine.advanceTo(Instant.parse(made.path("decideBy")).plusSeconds(1));
        assertThat(work.acts()).containsOnlyOnce("decision-late");
        String id = made.path("id");
        decide(Journey.DISPATCHER, id, "REFUSE")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("rulings[0].late", equalTo(true));
        assertThat(work.acts()).containsOnlyOnce("decision-late").doesNotContain("limit-moved");
        work.clerk()
                .post(work.path("/applications"), Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", 1))
                .then()
                .statusCode(200);
        assertThat(check.findings()).isEmpty();
    }

    /** 挂账: grey and silent while it stands still, runs on by itself on its day with what was left. */
    @Test
    void aSuspendedOrderIsSilentAndRunsOnByItselfOnItsDay() {
        Work work = inHand();
        Instant feedback = work.due("L2");
        Instant result = work.due("L3");
        Instant closing = work.due("L4");
        Instant until = clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        String id = suspended(work, until);
        Instant since = Instant.parse(
                Journey.DISPATCHER.get("/applications?box=ALL&kind=SUSPENSION").path("items[0].settledAt"));
        assertThat((String) work.page().path("stage")).isEqualTo("DISPATCHED");
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("SUSPENDED");
        assertThat((String) work.page().path("light")).isEqualTo("STOPPED");
        assertThat((List<String>) work.page().path("orders[0].limits.findAll { it.metAt == null }.light"))
                .containsOnly("STOPPED");
        assertThat(check.findings()).isEmpty();
        refused(
                work.handler()
                        .post(
                                work.path("/submit"),
                                Map.of(
                                        "result",
                                        "x",
                                        "photos",
                                        List.of(work.handler().upload(Journey.photo())))),
                409,
                "wrong-step");
        timeMachine.advanceTo(until.minusSeconds(60));
        assertThat(work.acts()).doesNotContain("urge-issued", "limit-passed", "remind-issued");
        assertThat((List<String>) SUPERVISOR.get("/applications?box=STOPPED").path("items.id"))
                .as("a month has passed")
                .contains(id);
        Desk.of("desk.haitang").get("/applications?box=STOPPED").then().body("items", equalTo(List.of()));
        SUPERVISOR
                .post("/applications/" + id + "/examine", Map.of("opinion", "仍在等待供暖季结束"))
                .then()
                .statusCode(200);
        assertThat((List<String>) SUPERVISOR.get("/applications?box=STOPPED").path("items.id"))
                .doesNotContain(id);
        timeMachine.advanceTo(until.plusSeconds(1));
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("HANDLING");
        Duration stood = Duration.between(since, until);
        assertThat(Duration.between(result.plus(stood), work.due("L3")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(feedback.plus(stood), work.due("L2")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(closing.plus(stood), work.due("L4")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(work.acts()).contains("resumed").doesNotContain("urge-issued");
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        assertThat(check.findings()).isEmpty();
        timeMachine.advanceTo(work.due("L2").plusSeconds(1));
        assertThat(work.acts()).as("the ladder has not forgotten it").contains("limit-passed", "urge-issued");
    }

    @Test
    void whatHinderedItIsGoneAndItRunsOnEarly() {
        Work work = inHand();
        String id = suspended(work, clock.instant().plus(Duration.ofDays(10)));
        timeMachine.advanceBy(Duration.ofDays(2));
        refused(STRANGER.post("/applications/" + id + "/resume", Map.of("opinion", "可以施工")), 403, "out-of-scope");
        work.clerk()
                .post("/applications/" + id + "/resume", Map.of("opinion", "可以施工"))
                .then()
                .statusCode(200);
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("HANDLING");
        refused(
                work.clerk().post("/applications/" + id + "/resume", Map.of("opinion", "可以施工")),
                409,
                "application-settled");
        assertThat(check.findings()).isEmpty();
        timeMachine.advanceBy(Duration.ofDays(9));
        assertThat(work.acts()).as("its day finds nothing to do").containsOnlyOnce("resumed");
    }

    @Test
    void noClockStandsStillLongerThanAYear() {
        Work work = inHand();
        Instant tooFar = clock.instant().plus(Duration.ofDays(366));
        refused(
                work.handler()
                        .post(
                                work.path("/applications"),
                                Map.of("kind", "SUSPENSION", "reason", "冬季不能施工", "until", tooFar.toString())),
                422,
                "application-out-of-bounds");
    }

    /** The duty leader is away: his stand-in is reached at his post, and decides. */
    @Test
    void theStandInDecidesAtThePostOfWhoIsAway() {
        Work work = inHand();
        Response made = work.clerk()
                .post(
                        work.path("/applications"),
                        Map.of(
                                "kind",
                                "SUSPENSION",
                                "reason",
                                "冬季不能施工",
                                "until",
                                clock.instant().plus(Duration.ofDays(10)).toString()));
        String id = made.path("id");
        refused(decide(OTHER_COMMAND, id, "GRANT"), 403, "out-of-scope");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        absent("command1", today, today.plusDays(1));
        try {
            assertThat(inbox(OTHER_COMMAND)).contains(id);
            decide(OTHER_COMMAND, id, "REFUSE").then().statusCode(200).body("state", equalTo("REFUSED"));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from directory.absence where person = 'command1'")
                            .executeUpdate());
        }
    }

    /** 法定时限: reason and law, longer than ours; the requester is to be told. */
    @Test
    void aLongerLimitThatLawSetsTakesThePlaceOfOurs() {
        Work work = inHand();
        Map<String, Object> mediation = new HashMap<>(
                Map.of("kind", "LEGAL_LIMIT", "reason", "进入行政调解", "amount", 45, "amountUnit", "WORKING_DAY"));
        refused(work.handler().post(work.path("/applications"), mediation), 422, "application-incomplete");
        mediation.put("basis", "市场监督管理投诉举报处理办法第二十一条");
        String id = work.handler().post(work.path("/applications"), mediation).path("id");
        decide(work.clerk(), id, "GRANT").then().statusCode(200);
        decide(Journey.DISPATCHER, id, "GRANT").then().statusCode(200);
        String start = work.page().path("orders[0].limits.find { it.limit == 'L3' }.start");
        Response counted =
                STRANGER.post("/time-limits/due", List.of(Map.of("start", start, "amount", 45, "unit", "WORKING_DAY")));
        assertThat(work.due("L3")).isEqualTo(Instant.parse(counted.path("[0].due")));
        assertThat(work.due("L4")).isEqualTo(work.due("L3").plus(Duration.ofDays(3)));
        assertThat(work.acts()).contains("requester-to-be-told");
        refused(
                work.handler()
                        .post(
                                work.path("/applications"),
                                Map.of(
                                        "kind",
                                        "LEGAL_LIMIT",
                                        "reason",
                                        "x",
                                        "basis",
                                        "y",
                                        "amount",
                                        1,
                                        "amountUnit",
                                        "NATURAL_DAY")),
                422,
                "application-out-of-bounds");
    }

    @Test
    void whatIsTakenBackOrOvertakenByTheWorkIsSettledWithoutAWord() {
        Work work = inHand();
        Map<String, Object> oneDay = Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", 1);
        String first = work.handler().post(work.path("/applications"), oneDay).path("id");
        refused(work.clerk().post("/applications/" + first + "/withdraw"), 403, "out-of-scope");
        work.handler().post("/applications/" + first + "/withdraw").then().body("state", equalTo("WITHDRAWN"));
        work.handler().post(work.path("/applications"), oneDay).then().statusCode(200);
        work.submit();
        assertThat((List<String>) work.page().path("applications.state")).containsExactly("WITHDRAWN", "LAPSED");
        assertThat(check.findings()).isEmpty();
    }

    /** 申诉: once, of a closed and late order; two look at it; the raw fact stays. */
    @Test
    void aGrantedAppealCountsAsNotLateAndTheRawFactStays() {
        Work work = inHand();
        timeMachine.advanceTo(work.due("L3").plusSeconds(60));
        work.submit();
        Map<String, Object> appeal = Map.of("kind", "APPEAL", "reason", "当日停电，有通知为证", "basis", "停电通知");
        refused(work.clerk().post(work.path("/applications"), appeal), 409, "wrong-step");
        Journey journey = work.journey();
        journey.verified(true).revisited("SATISFIED");
        refused(work.handler().post(work.path("/applications"), appeal), 403, "out-of-scope");
        String id = work.clerk().post(work.path("/applications"), appeal).path("id");
        decide(SUPERVISOR, id, "GRANT").then().statusCode(200).body("waitsFor", equalTo("POST:centre:DUTY_LEADER"));
        assertThat((Boolean) work.page().path("orders[0].limits.find { it.limit == 'L3' }.excused"))
                .isFalse();
        decide(COMMAND, id, "GRANT").then().statusCode(200).body("state", equalTo("GRANTED"));
        Response page = work.page();
        assertThat((Boolean) page.path("orders[0].limits.find { it.limit == 'L3' }.excused"))
                .isTrue();
        assertThat((String) page.path("orders[0].limits.find { it.limit == 'L3' }.light"))
                .isEqualTo("RED");
        refused(work.clerk().post(work.path("/applications"), appeal), 409, "application-too-often");
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        assertThat(check.findings()).isEmpty();
    }

    /** 异议退单 upheld: L1 of the old order is annulled, the next unit gets a fresh L1 and the old L3; the total runs on. */
    @Test
    void anUpheldDisputeSendsTheCaseToTheUnitThatWasHeard() {
        Work work = new Work(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        Instant result = work.due("L3");
        Instant closing = work.due("L4");
        String unit = work.unit();
        Map<String, Object> dispute = new HashMap<>(Map.of("kind", "RETURN", "reason", "不属我单位职责"));
        refused(work.clerk().post(work.path("/applications"), dispute), 422, "application-incomplete");
        dispute.put("basis", "三定方案");
        refused(STRANGER.post(work.path("/applications"), dispute), 403, "out-of-scope");
        String id = work.clerk().post(work.path("/applications"), dispute).path("id");
        assertThat((String) work.page().path("orders[0].stage"))
                .as("nothing stops")
                .isEqualTo("TO_SIGN");
        decide(Journey.DISPATCHER, id, "PASS_ON")
                .then()
                .statusCode(200)
                .body("waitsFor", equalTo("POST:centre:DUTY_LEADER"));
        refused(decide(Journey.DISPATCHER, id, "GRANT"), 403, "out-of-scope");
        Map<String, Object> ruling = new HashMap<>(Map.of("ruling", "GRANT", "opinion", "按职责清单改派", "toUnit", "water"));
        refused(COMMAND.post("/applications/" + id + "/decide", ruling), 422, "application-incomplete");
        ruling.put("heard", "水务局同意接办");
        timeMachine.advanceBy(Duration.ofHours(25));
        COMMAND.post("/applications/" + id + "/decide", ruling).then().statusCode(200);
        Response page = work.page();
        assertThat((List<String>) page.path("orders.stage")).containsExactly("RETURNED", "TO_SIGN");
        assertThat((List<String>) page.path("orders.unit")).containsExactly(unit, "water");
        assertThat((Boolean) page.path("orders[0].limits.find { it.limit == 'L1' }.excused"))
                .isTrue();
        assertThat(Instant.parse(page.path("orders[1].limits.find { it.limit == 'L3' }.due")))
                .isEqualTo(result);
        assertThat(Instant.parse(page.path("orders[1].limits.find { it.limit == 'L1' }.due")))
                .isAfter(clock.instant());
        assertThat(work.due("L4")).isEqualTo(closing);
        assertThat(work.acts()).contains("unit-heard", "limit-annulled", "decision-late");
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aRefusedDisputeIsNotRaisedAgainAndALateOneNotAtAll() {
        Work work = new Work(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        Map<String, Object> dispute = Map.of("kind", "RETURN", "reason", "不属我单位职责", "basis", "三定方案");
        String id = work.clerk().post(work.path("/applications"), dispute).path("id");
        decide(Journey.DISPATCHER, id, "REFUSE").then().body("state", equalTo("REFUSED"));
        refused(work.clerk().post(work.path("/applications"), dispute), 409, "application-too-often");
        Work other = new Work(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        timeMachine.advanceBy(Duration.ofDays(4));
        refused(other.clerk().post(other.path("/applications"), dispute), 409, "application-too-late");
    }

    /** 强制结案: asked by a dispatcher, decided by a leader; what hung on the case falls away. */
    @Test
    void aCaseIsClosedByForceOnALeadersWord() {
        Work work = inHand();
        suspended(work, clock.instant().plus(Duration.ofDays(30)));
        String asked = Journey.DISPATCHER
                .post(
                        "/incidents/" + work.journey().incident + "/applications",
                        Map.of("kind", "FORCED_CLOSE", "reason", "标的物已整体拆除"))
                .path("id");
        refused(decide(Journey.DISPATCHER, asked, "GRANT"), 403, "out-of-scope");
        decide(OTHER_COMMAND, asked, "GRANT").then().statusCode(200).body("state", equalTo("GRANTED"));
        assertThat((String) work.page().path("stage")).isEqualTo("FORCED");
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        timeMachine.advanceBy(Duration.ofDays(31));
        assertThat(check.findings()).isEmpty();
    }

    private void absent(String who, LocalDate from, LocalDate to) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into directory.absence values (:who, :from, :to)")
                        .setParameter("who", who)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate());
    }

    private String suspended(Work work, Instant until) {
        String id = work.handler()
                .post(
                        work.path("/applications"),
                        Map.of("kind", "SUSPENSION", "reason", "冬季不能施工", "until", until.toString()))
                .path("id");
        decide(work.clerk(), id, "GRANT").then().statusCode(200);
        decide(COMMAND, id, "GRANT").then().statusCode(200).body("state", equalTo("GRANTED"));
        return id;
    }

    private static Response decide(Desk desk, String application, String ruling) {
        return desk.post("/applications/" + application + "/decide", Map.of("ruling", ruling, "opinion", "依据材料"));
    }

    private static List<String> inbox(Desk desk) {
        return desk.get("/applications?limit=200").path("items.id");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:whistlegrid:problem:" + code));
    }

    /** A week's matter, signed, assigned and talked over with the requester. */
    private static Work inHand() {
        Work work = new Work(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        work.clerk().post(work.path("/sign")).then().statusCode(200);
        work.clerk()
                .post(work.path("/assign"), Map.of("handler", work.handler().name()))
                .then()
                .statusCode(200);
        work.handler()
                .post(work.path("/contact"), Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        return work;
    }

    /** The order of one case in the hands of its unit. */
    private record Work(Journey journey) {

        Response page() {
            return journey.page();
        }

        String unit() {
            return page().path("orders[0].unit");
        }

        Desk clerk() {
            return Desk.of("clerk." + unit());
        }

        Desk handler() {
            return Desk.of("handler." + unit() + ".1");
        }

        String path(String verb) {
            return "/orders/" + journey.order() + verb;
        }

        List<String> acts() {
            return journey.acts();
        }

        Instant due(String limit) {
            String where = limit.equals("L4") ? "limits" : "orders[0].limits";
            return Instant.parse(page().path(where + ".find { it.limit == '" + limit + "' }.due"));
        }

        void submit() {
            handler()
                    .post(
                            path("/submit"),
                            Map.of("result", "已处理", "photos", List.of(handler().upload(Journey.photo()))))
                    .then()
                    .statusCode(200);
        }
    }
}
