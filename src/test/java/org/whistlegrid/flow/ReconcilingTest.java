package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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

/** Somebody has laid hands on the engine's tables: what is safe is put right, the rest is shown until a person looks. */
@QuarkusTest
class ReconcilingTest {

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
    void aLostTimerIsSetAgainAndTheLadderIsClimbedAsIfNothingHadBeen() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        change(
                "delete from engine.act_ru_job where process_instance_id_ = (select proc_inst_id_ from engine.act_ru_execution"
                        + " where business_key_ = :key and parent_id_ is null)",
                order);
        assertThat(kinds(order)).containsExactly(Kind.WATCH_MISSING);
        reconciliation.look();
        assertThat(kinds(order)).isEmpty();
        time.advanceBy(Duration.ofDays(2));
        assertThat(journey.page().<List<String>>path("history.act")).contains("limit-passed");
    }

    @Test
    void aTimerThatWasPutOffLooksAtOnce() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        change(
                "update engine.act_ru_job set duedate_ = duedate_ + interval '90 days' where process_instance_id_ ="
                        + " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = :key and parent_id_ is null)",
                order);
        assertThat(kinds(order)).containsExactly(Kind.WATCH_LATE);
        reconciliation.look();
        assertThat(kinds(order)).isEmpty();
    }

    @Test
    void aProcessWhoseCaseHasLeftTheLedgerIsEnded() {
        UUID nobody = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> engine.getRuntimeService()
                .createProcessInstanceByKey("incident")
                .businessKey(nobody.toString())
                .setVariable("incidentId", nobody.toString())
                .setVariable("outcome", "POOLED")
                .setVariable("nextCheck", Date.from(Instant.parse("2999-01-01T00:00:00Z")))
                .execute());
        assertThat(kinds(nobody)).containsExactly(Kind.ORPHAN);
        reconciliation.look();
        assertThat(kinds(nobody)).isEmpty();
    }

    /** Which of the two is right, the stage or the token, nobody can know; it stays a figure. */
    @Test
    void aTokenElsewhereIsShownAndNotTouched() {
        Journey journey = Journey.reported().signed();
        UUID order = UUID.fromString(journey.order());
        change(
                "update engine.act_ru_execution set act_id_ = 'handle' where act_id_ = 'assign' and proc_inst_id_ ="
                        + " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = :key and parent_id_ is null)",
                order);
        reconciliation.look();
        assertThat(kinds(order)).containsExactly(Kind.TOKEN_ELSEWHERE);
        RestAssured.get("/q/health/well").then().statusCode(503).body("status", equalTo("DOWN"));
        change(
                "update engine.act_ru_execution set act_id_ = 'assign' where act_id_ = 'handle' and proc_inst_id_ ="
                        + " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = :key and parent_id_ is null)",
                order);
        reconciliation.look();
        assertThat(kinds(order)).isEmpty();
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
