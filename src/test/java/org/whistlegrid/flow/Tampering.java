package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.whistlegrid.workflow.check.Finding;
import org.whistlegrid.workflow.check.Finding.Kind;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** Lays hands on the engine's tables as nobody should, and tells what the check finds. */
@Singleton
class Tampering {

    private static final String OF_KEY =
            " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = :key and parent_id_ is null)";
    private static final Date FAR = new Date(4_102_444_800_000L);

    private final ProcedureCheck check;
    private final ProcessEngine engine;
    private final EntityManager entities;

    Tampering(ProcedureCheck check, ProcessEngine engine, EntityManager entities) {
        this.check = check;
        this.engine = engine;
        this.entities = entities;
    }

    void timerLost(UUID key) {
        change("delete from engine.act_ru_job where process_instance_id_ =" + OF_KEY, key);
    }

    void timerPutOff(UUID key) {
        change(
                "update engine.act_ru_job set duedate_ = duedate_ + interval '90 days' where process_instance_id_ ="
                        + OF_KEY,
                key);
    }

    void tokenMoved(UUID key, String from, String to) {
        change(
                "update engine.act_ru_execution set act_id_ = '" + to + "' where act_id_ = '" + from
                        + "' and proc_inst_id_ =" + OF_KEY,
                key);
    }

    /** @return key of a process that nothing belongs to */
    UUID processOfNobody(String process, Map<String, Object> variables) {
        UUID nobody = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(nobody.toString())
                .setVariable("incidentId", nobody.toString())
                .setVariable("nextCheck", FAR)
                .setVariables(variables)
                .execute());
        return nobody;
    }

    List<Kind> found(UUID key) {
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
