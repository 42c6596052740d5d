package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.whistlegrid.flow.Work.A_WEEK;
import static org.whistlegrid.flow.Work.decide;
import static org.whistlegrid.flow.Work.inHand;
import static org.whistlegrid.flow.Work.refused;
import static org.whistlegrid.flow.Work.suspended;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 异议退单、申诉、强制结案: what is not ours, what was late for no fault, what a leader closes. */
@QuarkusTest
class ObjectingAndAppealingTest {

    private static final Desk COMMAND = Desk.of("command1");
    private static final Desk OTHER_COMMAND = Desk.of("command2");
    private static final Desk SUPERVISOR = Desk.of("supervisor1");
    private static final Desk STRANGER = Desk.of("clerk.water");

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
        Work work = Work.of(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
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
        Work work = Work.of(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        Map<String, Object> dispute = Map.of("kind", "RETURN", "reason", "不属我单位职责", "basis", "三定方案");
        String id = work.clerk().post(work.path("/applications"), dispute).path("id");
        decide(Journey.DISPATCHER, id, "REFUSE").then().body("state", equalTo("REFUSED"));
        refused(work.clerk().post(work.path("/applications"), dispute), 409, "application-too-often");
        Work other = Work.of(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
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
}
