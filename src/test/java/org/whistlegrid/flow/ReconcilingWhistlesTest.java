package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.flow.Whistling.LEADER;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.Finding.Kind;
import org.whistlegrid.workflow.check.Reconciliation;

/** Somebody has laid hands on the engine's tables of whistles: a watch looks at once, what acts when it fires waits for its due. */
@QuarkusTest
class ReconcilingWhistlesTest {

    @Inject
    Tampering tampering;

    @Inject
    Reconciliation reconciliation;

    @Inject
    ProcessEngine engine;

    @Inject
    TimeMachine time;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void aReportsLostTimerIsSetAgain() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        UUID report = UUID.fromString(whistle.report("water"));
        tampering.timerLost(report);
        assertThat(tampering.found(report)).containsExactly(Kind.WATCH_MISSING);
        reconciliation.look();
        assertThat(tampering.found(report)).isEmpty();
        time.advanceBy(Duration.ofMinutes(31));
        assertThat(whistle.acts()).contains("report-limit-passed");
    }

    @Test
    void aTimerThatClosesIsPutBackToItsDayAndDoesNotCloseAtOnce() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.arrived("water").handedIn("water").done(LEADER);
        tampering.timerPutOff(whistle.id);
        assertThat(tampering.found(whistle.id)).containsExactly(Kind.WATCH_LATE);
        reconciliation.look();
        assertThat(tampering.found(whistle.id)).isEmpty();
        time.advanceBy(Duration.ofMinutes(5));
        assertThat(whistle.state()).isEqualTo("RATING water RESULT");
        time.advanceBy(Duration.ofDays(30));
        assertThat(whistle.state()).isEqualTo("CLOSED water RESULT");
        assertThat(whistle.tokens(engine)).isEqualTo("- | -");
    }

    @Test
    void aReportThatNoUnitIsCalledToIsEnded() {
        UUID nobody = tampering.processOfNobody("unit-report", Map.of());
        assertThat(tampering.found(nobody)).containsExactly(Kind.ORPHAN);
        reconciliation.look();
        assertThat(tampering.found(nobody)).isEmpty();
    }
}
