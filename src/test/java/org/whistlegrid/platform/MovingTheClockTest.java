package org.whistlegrid.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovingTheClockTest {

    @Inject
    Clock clock;

    @Inject
    TimeMachine timeMachine;

    @Test
    void movesForwardAndIsToldToBrowsers() {
        Instant before = clock.instant();
        timeMachine.advanceBy(Duration.ofHours(6));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(6)));
        given().get("/api/v1/clock").then().statusCode(200).body("demo", is(true));
    }

    @Test
    void aRequestThatNamesNoInstantIsToldSo() {
        given().auth()
                .preemptive()
                .basic("command1", "whistle-2026")
                .contentType("application/json")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400);
    }

    @Test
    void isRefusedToWhoIsNotSignedInWithAClearAnswer() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"advanceBy\":\"PT1H\"}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(401);
    }
}
