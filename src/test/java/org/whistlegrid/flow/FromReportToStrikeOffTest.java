package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;

/** The main job, over HTTP, on the real database and the real engine. */
@QuarkusTest
class FromReportToStrikeOffTest {

    @Inject
    TimeMachine timeMachine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** Each act moves the stage and meets its limit; the last one strikes the case off the ledger. */
    @Test
    void aCaseThatGoesWellIsStruckOff() {
        Journey journey = Journey.reported();
        assertThat(journey.state()).isEqualTo("DISPATCHED/TO_SIGN");
        assertThat(journey.signed().state()).isEqualTo("DISPATCHED/TO_ASSIGN");
        assertThat(journey.assigned().state()).isEqualTo("DISPATCHED/HANDLING");
        assertThat(journey.contacted().state()).isEqualTo("DISPATCHED/HANDLING L1 met");
        journey.fedBack();
        assertThat(journey.submitted().state())
                .startsWith("TO_VERIFY/SUBMITTED")
                .contains("L3");
        assertThat(journey.verified(true).state()).startsWith("TO_REVISIT/SUBMITTED");
        assertThat(journey.revisited("SATISFIED").state()).startsWith("CLOSED/DONE");
        assertThat(journey.acts())
                .containsExactly(
                        "reported",
                        "located",
                        "dispatched",
                        "signed",
                        "assigned",
                        "contacted",
                        "fed-back",
                        "submitted",
                        "verified",
                        "revisited",
                        "struck-off");
    }

    /** The ladder climbs while nothing happens; each passing is told once; rework goes back to the same unit. */
    @Test
    void aLateCaseClimbsTheLadderAndIsReworked() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        timeMachine.advanceBy(Duration.ofDays(4));
        assertThat(journey.acts()).containsOnlyOnce("supervise-drafted").contains("limit-passed", "urge-issued");
        long passings = journey.acts().stream().filter("limit-passed"::equals).count();
        timeMachine.advanceBy(Duration.ofHours(1));
        assertThat(journey.acts().stream().filter("limit-passed"::equals).count())
                .isEqualTo(passings);

        journey.submitted().verified(false);
        assertThat(journey.state()).startsWith("DISPATCHED/HANDLING");
        journey.submitted().verified(true).revisited("FAIRLY");
        assertThat(journey.state()).startsWith("CLOSED/DONE");
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    @Test
    void aDissatisfiedRequesterSendsItBackToTheSameUnit() {
        Journey journey =
                Journey.reported().signed().assigned().contacted().submitted().verified(true);
        assertThat(journey.revisited("UNSATISFIED").state()).startsWith("DISPATCHED/HANDLING");
        assertThat(journey.submitted().verified(true).revisited("SATISFIED").state())
                .startsWith("CLOSED/DONE");
    }

    /** Words without a place wait in the pool; the dispatcher finds the place and the duty list names the unit. */
    @Test
    void aCallWithoutAPlaceWaitsInThePoolUntilItIsLocated() {
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        // read somewhere outside the district: kept as a hint, worth no more than words
        words.put("position", Map.of("lon", 119.0, "lat", 31.0, "accuracy", 3000));
        Journey journey = Journey.reported(words);
        assertThat(journey.state()).isEqualTo("REPORTED");
        Journey.DISPATCHER
                .post(
                        "/incidents/" + journey.incident + "/locate",
                        Map.of("position", Map.of("lon", Place.LON, "lat", Place.LAT)))
                .then()
                .statusCode(200)
                .body("stage", equalTo("DISPATCHED"));
        assertThat(journey.state()).isEqualTo("DISPATCHED/TO_SIGN");
        assertThat((Object) journey.page().path("accuracyMetres"))
                .as("of the reading that was replaced")
                .isNull();
    }

    @Test
    void aPooledCaseCanBeTakenOffWithAReason() {
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        words.remove("position");
        Journey journey = Journey.reported(words);
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/void", Map.of("reason", "重复来电"))
                .then()
                .statusCode(200);
        assertThat(journey.state()).isEqualTo("VOID");
    }

    /** However often a command is sent again, it is done once and answered the same. */
    @Test
    void aCommandSentTwiceIsDoneOnce() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        Journey journey = Journey.reported(report);
        Journey.DISPATCHER
                .post("/reports", report)
                .then()
                .statusCode(200)
                .body("repeated", equalTo(true))
                .body("caseNumber", equalTo(journey.caseNumber));
        UUID key = UUID.randomUUID();
        String sign = "/orders/" + journey.order() + "/sign";
        String first = Journey.CLERK
                .postOnce(key, sign, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String second = Journey.CLERK
                .postOnce(key, sign, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
        assertThat(journey.acts()).containsOnlyOnce("signed");
        assertThat(List.of(journey.state())).containsExactly("DISPATCHED/TO_ASSIGN");
    }
}
