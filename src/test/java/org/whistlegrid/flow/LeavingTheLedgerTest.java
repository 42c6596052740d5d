package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.incident.internal.Archiving;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Void, merged, struck off in vain, back again, put away: every other way off the ledger, and the way back. */
@QuarkusTest
class LeavingTheLedgerTest {

    @Inject
    ProcedureCheck check;

    @Inject
    TimeMachine timeMachine;

    @Inject
    Archiving archiving;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void stageAndTokenAgree() {
        assertThat(check.findings()).isEmpty();
    }

    /** At any stage, with a reason, by whom the rule names; the order ends and its process with it. */
    @Test
    void isVoidedAtAnyStageByWhomTheRuleNames() {
        Journey journey = Journey.reported().signed().assigned();
        on(journey, Journey.DISPATCHER, "void", Map.of("reason", "误报")).statusCode(403);
        on(journey, Desk.of("command1"), "void", Map.of("reason", "误报")).statusCode(200);
        assertThat(journey.state()).startsWith("VOID/ENDED");
        assertThat(check.findings()).isEmpty();
    }

    /** They close together and reopen together; each keeps its number. */
    @Test
    void isMergedClosedAndReopenedWithAnother() {
        Journey led = Journey.reported();
        Journey same = Journey.reported().signed();
        on(same, Journey.DISPATCHER, "merge", Map.of("into", same.caseNumber, "reason", "同一处"))
                .statusCode(409)
                .body("type", endsWith("merge-with-itself"));
        on(same, Journey.DISPATCHER, "merge", Map.of("into", "1999-0101-0001", "reason", "同一处"))
                .statusCode(422)
                .body("type", endsWith("case-number-unknown"));
        on(same, Journey.DISPATCHER, "merge", Map.of("into", led.caseNumber, "reason", "同一处"))
                .statusCode(200)
                .body("stage", equalTo("MERGED"));
        same.page().then().body("mergedInto", equalTo(led.incident.toString()));
        assertThat(same.state()).startsWith("MERGED/ENDED");
        assertThat(check.findings()).isEmpty();

        led.signed().assigned().contacted().submitted().verified(true).revisited("SATISFIED");
        assertThat(same.state()).startsWith("CLOSED/");
        on(led, Journey.REVISITOR, "reopen", Map.of("reason", "又堆满了")).statusCode(200);
        led.page()
                .then()
                .body("stage", equalTo("DISPATCHED"))
                .body("recurrences", equalTo(1))
                .body("orders.size()", equalTo(2))
                .body("orders[1].stage", equalTo("TO_SIGN"))
                .body("limits[0].metAt", equalTo(null));
        assertThat(same.state()).startsWith("MERGED/");
        assertThat(check.findings()).isEmpty();

        on(same, Journey.DISPATCHER, "unmerge", Map.of("reason", "不是一处")).statusCode(200);
        same.page().then().body("stage", equalTo("DISPATCHED")).body("mergedInto", equalTo(null));
        assertThat(ScreenWords.of("history")).containsAll(led.acts()).containsAll(same.acts());
    }

    /** The same fact at the same place is marked for as long as the rule says; then a case is put away and reported anew. */
    @Test
    void comesBackAsARecurrenceAndIsPutAwayInTheEnd() {
        Journey journey =
                Journey.reported().signed().assigned().contacted().submitted().verified(true);
        journey.revisited("SATISFIED");
        Journey again = Journey.reported();
        assertThat(again.page().<String>path("recurrenceOf")).isNotNull();
        Map<String, Object> elsewhere = Journey.hotlineReport("M06012", Place.LON, Place.LAT);
        Journey.reported(elsewhere).page().then().body("recurrenceOf", not(equalTo(journey.incident.toString())));

        reopenWithin("PT1H");
        timeMachine.advanceBy(Duration.ofHours(2));
        on(journey, Journey.DISPATCHER, "reopen", Map.of("reason", "又来了"))
                .statusCode(409)
                .body("type", endsWith("reopen-too-late"));
        archiving.sweep();
        reopenWithin("P30D");
        assertThat(journey.state()).startsWith("ARCHIVED/DONE");
        on(journey, Journey.DISPATCHER, "reopen", Map.of("reason", "又来了")).statusCode(409);
    }

    /** What a leader closed by force is put away like the rest, cannot come back, and stays on the list of its month. */
    @Test
    void isPutAwayAfterAForcedCloseAndStaysCountedApart() {
        Journey journey = Journey.reported();
        String asked = Journey.DISPATCHER
                .post(
                        "/incidents/" + journey.incident + "/applications",
                        Map.of("kind", "FORCED_CLOSE", "reason", "标的物已整体拆除"))
                .path("id");
        WeeksWork.decide(WeeksWork.COMMAND, asked, "GRANT").then().statusCode(200);
        assertThat(journey.state()).startsWith("FORCED/");
        reopenWithin("PT1H");
        timeMachine.advanceBy(Duration.ofHours(2));
        archiving.sweep();
        archiving.sweep();
        reopenWithin("P30D");
        assertThat(journey.state()).startsWith("ARCHIVED/ENDED");
        on(journey, Journey.DISPATCHER, "reopen", Map.of("reason", "又来了")).statusCode(409);
        on(journey, Desk.of("command1"), "void", Map.of("reason", "误报"))
                .statusCode(409)
                .body("type", endsWith("wrong-step"));
        Awaitility.await().until(() -> "ARCHIVED"
                .equals(WeeksWork.COMMAND
                        .get("/board/matters?stage=archived&q=" + journey.caseNumber)
                        .path("items[0].stage")));
        assertThat(lineOfAMonthDrawnNow(journey)).isEqualTo("FORCED");
    }

    /** Nothing of it is kept. */
    private String lineOfAMonthDrawnNow(Journey journey) {
        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery("select ledger.draw_zero_check(date '1998-01-01', :now, :now)")
                    .setParameter("now", clock.instant())
                    .getSingleResult();
            return (String) entities.createNativeQuery(
                            """
                            select stage from ledger.zero_check_row
                            where month = date '1998-01-01' and incident = :incident and kind = 'FORCED'
                            """)
                    .setParameter("incident", journey.incident)
                    .getSingleResult();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** One call that nobody answers closes nothing. */
    @Test
    void isNotStruckOffAfterOneCallInVain() {
        Journey journey =
                Journey.reported().signed().assigned().contacted().submitted().verified(true);
        journey.revisited("UNREACHABLE").revisited("UNREACHABLE");
        assertThat(journey.state()).startsWith("TO_REVISIT/SUBMITTED");
        timeMachine.advanceBy(Duration.ofHours(3));
        journey.revisited("UNREACHABLE");
        assertThat(journey.state()).startsWith("TO_REVISIT/SUBMITTED");
        timeMachine.advanceBy(Duration.ofHours(3));
        journey.revisited("UNREACHABLE");
        assertThat(journey.state()).startsWith("CLOSED/DONE");
    }

    private static void reopenWithin(String value) {
        Map<String, Object> rule = Map.of("name", "case.reopen-within", "value", value, "reason", "试行");
        Desk.of("admin").post("/rules", rule).then().statusCode(200);
    }

    private static ValidatableResponse on(Journey journey, Desk desk, String verb, Object body) {
        return desk.post("/incidents/" + journey.incident + "/" + verb, body).then();
    }
}
