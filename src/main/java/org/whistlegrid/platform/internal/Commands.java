package org.whistlegrid.platform.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.whistlegrid.platform.Refusal;

/** The keys under which clients sent commands, and what they were answered. Kept for thirty days. */
@ApplicationScoped
public class Commands {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Commands(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** True when the key is new. A second sender waits here until the first one's transaction has ended. */
    boolean begin(String actor, String key, String digest) {
        return entities.createNativeQuery(
                                """
                                insert into platform.command (actor, key, digest, at) values (:actor, :key, :digest, :at)
                                on conflict do nothing
                                """)
                        .setParameter("actor", actor)
                        .setParameter("key", key)
                        .setParameter("digest", digest)
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void answered(String actor, String key, JsonNode answer) {
        entities.createNativeQuery(
                        """
                        update platform.command set answer = cast(:answer as jsonb)
                        where actor = :actor and key = :key
                        """)
                .setParameter("answer", answer.toString())
                .setParameter("actor", actor)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** @throws Refusal {@code idempotency-key-reused} when the key came with another command */
    JsonNode answerOf(String actor, String key, String digest) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select digest, cast(answer as text) from platform.command where actor = :actor and key = :key
                        """)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .getSingleResult();
        if (!digest.equals(row[0])) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idempotency-key-reused", OnceInterceptor.HEADER, key);
        }
        try {
            return json.readTree((String) row[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from platform.command where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
