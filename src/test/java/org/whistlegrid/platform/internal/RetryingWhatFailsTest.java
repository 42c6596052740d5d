package org.whistlegrid.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.Ids;

/** A fact that nobody can take must never stand in the way of the others. */
@QuarkusTest
class RetryingWhatFailsTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    Ids ids;

    /** The doubling pause grows beyond what the database can count after some forty failures, six hours in. */
    @Test
    void aFactThatFailedForDaysIsStillPutOffByTenMinutes() {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = ids.next();
            entities.createNativeQuery(
                            """
                            insert into platform.outbox (id, type, subject, at, payload, attempts, next_attempt)
                            values (:id, 'test.Poison', :id, now(), '{}', 1000, 'infinity')
                            """)
                    .setParameter("id", id)
                    .executeUpdate();
            outbox.failed(id, "nobody can take it");
            assertThat(entities.createNativeQuery(
                                    """
                                    select attempts || case when next_attempt between now() + interval '9 minutes'
                                      and now() + interval '11 minutes' then ' in ten minutes' end
                                    from platform.outbox where id = :id
                                    """)
                            .setParameter("id", id)
                            .getSingleResult())
                    .isEqualTo("1001 in ten minutes");
            entities.createNativeQuery("delete from platform.outbox where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
    }
}
