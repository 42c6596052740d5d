package org.whistlegrid.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the engine does not keep of an edition: who, when, why (tables {@code workflow.edition}, {@code workflow.migration}). */
@ApplicationScoped
class EditionRows {

    private final EntityManager entities;

    EditionRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(String process, int version, String deployment, String sha256, Edition.ByHand byHand) {
        entities.createNativeQuery(
                        "insert into workflow.edition (process, version, deployment, sha256, reason, deployed_by, deployed_at)"
                                + " values (:process, :version, :deployment, :sha256, :reason, :by, :at)")
                .setParameter("process", process)
                .setParameter("version", version)
                .setParameter("deployment", deployment)
                .setParameter("sha256", sha256)
                .setParameter("reason", byHand.reason())
                .setParameter("by", byHand.deployedBy())
                .setParameter("at", byHand.deployedAt())
                .executeUpdate();
    }

    Map<Integer, Edition.ByHand> byHand(String process) {
        return read(
                "select version, deployed_by, deployed_at, reason from workflow.edition where process = :process",
                process,
                row -> (Integer) row[0],
                row -> new Edition.ByHand((String) row[1], (Instant) row[2], (String) row[3]));
    }

    /** @return for each of the engine's definitions how many tokens' processes run on it */
    Map<String, Long> running(String process) {
        return read(
                "select definition.id_, count(*) from engine.act_re_procdef definition"
                        + " join engine.act_ru_execution root on root.proc_def_id_ = definition.id_ and root.parent_id_ is null"
                        + " where definition.key_ = :process group by definition.id_",
                process,
                row -> (String) row[0],
                row -> ((Number) row[1]).longValue());
    }

    record Deployed(String process, int version, String deployment) {}

    /** Every edition that was put in by hand. */
    List<Deployed> deployments() {
        List<?> found = entities.createNativeQuery(
                        "select process, version, deployment from workflow.edition order by process, version",
                        Object[].class)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Deployed((String) row[0], (Integer) row[1], (String) row[2]))
                .toList();
    }

    void add(Migration migration) {
        entities.createNativeQuery(
                        "insert into workflow.migration (batch, process, from_version, to_version, cases, reason, started_by, started_at)"
                                + " values (:batch, :process, :from, :to, :cases, :reason, :by, :at)")
                .setParameter("batch", migration.id())
                .setParameter("process", migration.process())
                .setParameter("from", migration.from())
                .setParameter("to", migration.to())
                .setParameter("cases", migration.cases())
                .setParameter("reason", migration.reason())
                .setParameter("by", migration.startedBy())
                .setParameter("at", migration.startedAt())
                .executeUpdate();
    }

    /** The newest first, at most that many. */
    List<Migration> migrations(String process, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select batch, from_version, to_version, cases, reason, started_by, started_at from workflow.migration"
                                + " where process = :process order by started_at desc, batch limit :most",
                        Object[].class)
                .setParameter("process", process)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Migration(
                        (String) row[0],
                        process,
                        (Integer) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        0,
                        0))
                .toList();
    }

    private <K, V> Map<K, V> read(String sql, String process, Function<Object[], K> key, Function<Object[], V> value) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter("process", process)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(key, value));
    }
}
