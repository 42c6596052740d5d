package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.whistlegrid.flow.Work.decide;
import static org.whistlegrid.flow.Work.inHand;
import static org.whistlegrid.flow.Work.inbox;
import static org.whistlegrid.flow.Work.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 延期、法定时限: asked before the limit has passed, decided along a chain, taken back or overtaken. */
@QuarkusTest
class AskingForMoreTimeTest {

    private static final Desk STRANGER = Desk.of("clerk.water");

    @Inject
    TimeMachine timeMachine;

    @Inject
    ProcedureCheck check;

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
}
