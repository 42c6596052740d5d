package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.flow.Whistling.LEADER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.Finding;
import org.whistlegrid.workflow.check.Finding.Kind;
import org.whistlegrid.workflow.check.ProcedureCheck;
import org.whistlegrid.workflow.check.Reconciliation;

/** Somebody has laid hands on the engine's tables of whistles: a watch looks at once, what acts when it fires waits for its due. */
@QuarkusTest
class ReconcilingWhistlesTest {

    private static final String OF_KEY =
            " where process_instance_id_ = (select proc_inst_id_ from engine.act_ru_execution"
                    + " where business_key_ = :key and parent_id_ is null)";

    @Inject
    ProcedureCheck check;

    @Inject
    Reconciliation reconciliation;

    @Inject
    ProcessEngine engine;

    @Inject
    EntityManager entities;

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
        change("delete from engine.act_ru_job" + OF_KEY, report);
        assertThat(kinds(report)).containsExactly(Kind.WATCH_MISSING);
        reconciliation.look();
        assertThat(kinds(report)).isEmpty();
        time.advanceBy(Duration.ofMinutes(31));
        assertThat(whistle.acts()).contains("report-limit-passed");
    }

    @Test
    void aTimerThatClosesIsPutBackToItsDayAndDoesNotCloseAtOnce() {
        Whistling whistle = Whistling.blown(LEADER, "EMERGENCY", "water");
        whistle.arrived("water").handedIn("water").done(LEADER);
        change("update engine.act_ru_job set duedate_ = duedate_ + interval '90 days'" + OF_KEY, whistle.id);
        assertThat(kinds(whistle.id)).containsExactly(Kind.WATCH_LATE);
        reconciliation.look();
        assertThat(kinds(whistle.id)).isEmpty();
        time.advanceBy(Duration.ofMinutes(5));
        assertThat(whistle.state()).isEqualTo("RATING water RESULT");
        time.advanceBy(Duration.ofDays(30));
        assertThat(whistle.state()).isEqualTo("CLOSED water RESULT");
        assertThat(whistle.tokens(engine)).isEqualTo("- | -");
    }

    @Test
    void aReportThatNoUnitIsCalledToIsEnded() {
        UUID nobody = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> engine.getRuntimeService()
                .createProcessInstanceByKey("unit-report")
                .businessKey(nobody.toString())
                .setVariable("nextCheck", new java.util.Date(4_102_444_800_000L))
                .execute());
        assertThat(kinds(nobody)).containsExactly(Kind.ORPHAN);
        reconciliation.look();
        assertThat(kinds(nobody)).isEmpty();
    }

    private List<Kind> kinds(UUID key) {
        return QuarkusTransaction.requiringNew().call(check::findings).stream()
                .filter(finding -> finding.key().equals(key))
                .map(Finding::kind)
                .toList();
    }

    private void change(String sql, UUID key) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(entities.createNativeQuery(sql)
                        .setParameter("key", key.toString())
                        .executeUpdate())
                .isPositive());
    }
}
