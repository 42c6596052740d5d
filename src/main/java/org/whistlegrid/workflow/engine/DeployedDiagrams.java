package org.whistlegrid.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which text of each diagram a jar deployed last (table {@code workflow.deployed}). */
@ApplicationScoped
public class DeployedDiagrams {

    /** Any number that nobody else uses; it reads "diagrams" on a telephone keypad. */
    private static final long LOCK = 34247267L;

    private final EntityManager entities;
    private final Clock clock;

    DeployedDiagrams(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Until the end of the transaction. */
    public void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    Map<String, String> hashes() {
        List<?> rows = entities.createNativeQuery("select key, sha256 from workflow.deployed", Object[].class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> row[1].toString()));
    }

    void remember(String process, String sha256) {
        entities.createNativeQuery(
                        "insert into workflow.deployed (key, sha256, deployed_at) values (:key, :sha256, :at)"
                                + " on conflict (key) do update set sha256 = excluded.sha256, deployed_at = excluded.deployed_at")
                .setParameter("key", process)
                .setParameter("sha256", sha256)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
