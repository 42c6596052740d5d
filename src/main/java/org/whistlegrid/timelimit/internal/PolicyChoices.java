package org.whistlegrid.timelimit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.timelimit.PolicyChoice;

/** Which policy holds from which day on; only added to. */
@ApplicationScoped
public class PolicyChoices {

    private final EntityManager entities;
    private final Clock clock;

    PolicyChoices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    @Transactional
    public List<PolicyChoice> list() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select key, effective_from, reason, stored_by, stored_at from timelimit.policy_choice
                        order by number
                        """)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PolicyChoice(
                        (String) row[0], Dates.read(row[1]), (String) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }

    @Transactional
    public void add(String key, LocalDate from, String by, String reason) {
        entities.createNativeQuery(
                        """
                        insert into timelimit.policy_choice (key, effective_from, reason, stored_by, stored_at)
                        values (:key, :from, :reason, :by, :at)
                        """)
                .setParameter("key", key)
                .setParameter("from", from)
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
