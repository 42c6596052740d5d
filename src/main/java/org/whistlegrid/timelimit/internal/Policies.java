package org.whistlegrid.timelimit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.whistlegrid.timelimit.PolicyVersion;
import org.whistlegrid.timelimit.counting.Policy;

/** All versions of all policies. A stored version never changes: orders were given out under it. */
@ApplicationScoped
public class Policies {

    private static final String FILE = "/timelimit/policies.json";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Policies(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public List<Policy> list() {
        List<?> rows = entities.createNativeQuery(
                        "select cast(content as text) from timelimit.policy order by key, version")
                .getResultList();
        return rows.stream().map(row -> PolicyText.read(tree((String) row))).toList();
    }

    /** Who stored which version; of a key the newest first. */
    @Transactional
    public List<PolicyVersion> versions() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select key, version, effective_from, reason, stored_by, stored_at from timelimit.policy
                        order by key, version desc
                        """)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PolicyVersion(
                        (String) row[0],
                        (Integer) row[1],
                        Dates.read(row[2]),
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /**
     * Stores the shipped policies that are not there yet.
     *
     * @throws IllegalStateException when a shipped version differs from the stored one of the same number
     */
    @Transactional
    public void seed() throws IOException {
        try (InputStream file = Policies.class.getResourceAsStream(FILE)) {
            for (JsonNode shipped : json.readTree(Objects.requireNonNull(file, FILE))) {
                store(shipped, "system", "shipped");
            }
        }
    }

    /** Stores it as the next version of its key, whatever version it says. */
    @Transactional
    public Policy add(Policy given, String by, String reason) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('timelimit.policy')) as text)")
                .getSingleResult();
        Number newest = (Number)
                entities.createNativeQuery("select coalesce(max(version), 0) from timelimit.policy where key = :key")
                        .setParameter("key", given.key())
                        .getSingleResult();
        Policy next = given.numbered(newest.intValue() + 1);
        store(PolicyText.write(next), by, reason);
        return next;
    }

    private void store(JsonNode shipped, String by, String reason) {
        Policy policy = PolicyText.read(shipped);
        int stored = entities.createNativeQuery(
                        """
                        insert into timelimit.policy (key, version, effective_from, content, digest, stored_at, stored_by, reason)
                        values (:key, :version, :from, cast(:content as jsonb), md5(:content), :at, :by, :reason)
                        on conflict do nothing
                        """)
                .setParameter("key", policy.key())
                .setParameter("version", policy.version())
                .setParameter("from", policy.effectiveFrom())
                .setParameter("content", shipped.toString())
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
        if (stored == 0 && !isStoredAlike(policy, shipped)) {
            throw new IllegalStateException(policy.reference() + " is stored with other content: orders name it,"
                    + " so a change needs a new version in " + FILE);
        }
    }

    private boolean isStoredAlike(Policy policy, JsonNode shipped) {
        return !entities.createNativeQuery(
                        "select 1 from timelimit.policy where key = :key and version = :version and digest = md5(:content)")
                .setParameter("key", policy.key())
                .setParameter("version", policy.version())
                .setParameter("content", shipped.toString())
                .getResultList()
                .isEmpty();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("stored policy unreadable", e);
        }
    }
}
