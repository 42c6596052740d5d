package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.whistlegrid.flow.Whistling.LEADER;
import static org.whistlegrid.flow.Whistling.SUPERVISOR;
import static org.whistlegrid.flow.Whistling.window;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 双考核: both sides say what the other was worth, once, and blind until both have (Beijing 接诉即办 ordinance Art 33). */
@QuarkusTest
class RatingBothSidesTest {

    @Inject
    ProcedureCheck check;

    @Inject
    ProcessEngine engine;

    @Inject
    TimeMachine time;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void neitherSeesTheOthersBeforeItHasGivenItsOwn() {
        Whistling whistle = done("water", "power");
        rate(LEADER, whistle, "rate-report", Whistling.ofReport()).then().statusCode(200);
        whistle.page().then().body(ratings("water") + ".side", contains("WHISTLER"));
        whistle.page(window("water")).then().body(ratings("water"), empty());
        whistle.page(window("power")).then().body(ratings("water"), empty());
        whistle.page(SUPERVISOR).then().body(ratings("water"), hasSize(1));
        rate(window("water"), whistle, "rate-whistle", Whistling.ofWhistle())
                .then()
                .statusCode(200);
        whistle.page(window("water")).then().body(ratings("water") + ".side", contains("WHISTLER", "UNIT"));
        whistle.page().then().body(ratings("water"), hasSize(2));
        whistle.page(window("power")).then().body(ratings("water"), empty());
        assertThat(whistle.state()).isEqualTo("RATING water RATED, power RESULT");
    }

    private static String ratings(String unit) {
        return "reports.find { it.unit == '" + unit + "' }.ratings";
    }

    @Test
    void eachSideRatesOnceAndCorrectsByANewRow() {
        Whistling whistle = done("water", "power");
        rate(window("water"), whistle, "rate-report", Whistling.ofReport())
                .then()
                .statusCode(403);
        rate(LEADER, whistle, "rate-whistle", Whistling.ofWhistle()).then().statusCode(403);
        rate(window("power"), whistle, "rate-whistle", Whistling.ofWhistle())
                .then()
                .statusCode(403);
        rate(LEADER, whistle, "rate-report", Whistling.scores("EFFORT")).then().statusCode(422);
        rate(LEADER, whistle, "rate-report", Whistling.scores("EFFORT", "COOPERATION", "SOLVED", "APT"))
                .then()
                .statusCode(422)
                .body("type", endsWith("rating-score-missing"));
        rate(LEADER, whistle, "rate-report", Map.of("scores", Map.of("EFFORT", 6), "words", "x"))
                .then()
                .statusCode(400);
        rate(LEADER, whistle, "rate-report", Whistling.ofReport()).then().statusCode(200);
        rate(LEADER, whistle, "rate-report", Whistling.ofReport())
                .then()
                .statusCode(409)
                .body("type", endsWith("rating-given"));
        Map<String, Object> correction = new HashMap<>(Whistling.ofReport());
        correction.put("corrects", whistle.path("water", "ratings[0].id"));
        rate(LEADER, whistle, "rate-report", correction).then().statusCode(422);
        correction.put("reason", "误填");
        correction.put("words", "到得早");
        rate(LEADER, whistle, "rate-report", correction).then().statusCode(200);
        assertThat(whistle.path("water", "ratings.words")).isEqualTo("[到得快，配合好, 到得早]");
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    @Test
    void whenTheTimeIsOverItIsClosedWithWhatWasSaid() {
        Whistling whistle = done("water");
        rate(LEADER, whistle, "rate-report", Whistling.ofReport()).then().statusCode(200);
        time.advanceBy(Duration.ofDays(30));
        assertThat(whistle.state()).isEqualTo("CLOSED water RATED");
        assertThat(whistle.tokens(engine)).isEqualTo("- | -");
        rate(window("water"), whistle, "rate-whistle", Whistling.ofWhistle())
                .then()
                .statusCode(409)
                .body("type", endsWith("rating-closed"));
        whistle.page(window("water")).then().body(ratings("water") + ".side", contains("WHISTLER"));
        LEADER.get("/whistles?box=OVER&limit=200").then().body("items.id", hasItem(whistle.id.toString()));
        LEADER.get("/whistles?box=OPEN&limit=200").then().body("items.id", not(hasItem(whistle.id.toString())));
        assertThat(check.findings()).isEmpty();
        assertThat(ScreenWords.of("whistleAct")).containsAll(whistle.acts());
    }

    @Test
    void nothingIsRatedBeforeThereIsAResult() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.arrived("water");
        rate(LEADER, whistle, "rate-report", Whistling.ofReport()).then().statusCode(409);
        whistle.handedIn("water");
        rate(LEADER, whistle, "rate-report", Whistling.ofReport()).then().statusCode(409);
    }

    private static Whistling done(String... units) {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", units);
        for (String unit : units) {
            whistle.arrived(unit).handedIn(unit);
        }
        return whistle.done(LEADER);
    }

    private static Response rate(Desk by, Whistling whistle, String verb, Object body) {
        return by.post("/whistle-reports/" + whistle.report("water") + "/" + verb, body);
    }
}
