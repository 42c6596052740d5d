package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.Finding.Kind;
import org.whistlegrid.workflow.check.Reconciliation;

/** Somebody has laid hands on the engine's tables: what is safe is put right, the rest is shown until a person looks. */
@QuarkusTest
class ReconcilingTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Tampering tampering;

    @Inject
    Reconciliation reconciliation;

    @Inject
    TimeMachine time;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void aLostTimerIsSetAgainAndTheLadderIsClimbedAsIfNothingHadBeen() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        tampering.timerLost(order);
        assertThat(tampering.found(order)).containsExactly(Kind.WATCH_MISSING);
        reconciliation.look();
        assertThat(tampering.found(order)).isEmpty();
        time.advanceBy(Duration.ofDays(2));
        assertThat(journey.page().<List<String>>path("history.act")).contains("limit-passed");
    }

    @Test
    void aTimerThatWasPutOffLooksAtOnce() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        tampering.timerPutOff(order);
        assertThat(tampering.found(order)).containsExactly(Kind.WATCH_LATE);
        reconciliation.look();
        assertThat(tampering.found(order)).isEmpty();
    }

    @Test
    void aProcessWhoseCaseHasLeftTheLedgerIsEnded() {
        UUID nobody = tampering.processOfNobody("incident", Map.of("outcome", "POOLED"));
        assertThat(tampering.found(nobody)).containsExactly(Kind.ORPHAN);
        reconciliation.look();
        assertThat(tampering.found(nobody)).isEmpty();
    }

    /** Which of the two is right, the stage or the token, nobody can know; it stays a figure. */
    @Test
    void aTokenElsewhereIsShownAndNotTouched() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        tampering.tokenMoved(order, "assign", "handle");
        reconciliation.look();
        assertThat(tampering.found(order)).containsExactly(Kind.TOKEN_ELSEWHERE);
        RestAssured.get(management.resolve("/q/health/well"))
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"));
        tampering.tokenMoved(order, "handle", "assign");
        reconciliation.look();
        assertThat(tampering.found(order)).isEmpty();
    }
}
