package org.whistlegrid.incident.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.Zones;

/** Sees to it that cases, orders and history have their months ready; the default partition catches what does not. */
@ApplicationScoped
class MonthlyPartitions {

    private static final Logger LOG = Logger.getLogger(MonthlyPartitions.class);
    private static final List<String> TABLES =
            List.of("incident.incident", "incident.history", "dispatch.department_order");
    private static final int MONTHS_AHEAD = 3;

    private final EntityManager entities;
    private final Clock clock;

    MonthlyPartitions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "12h", delayed = "2m")
    void ensure() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        for (String table : TABLES) {
            try {
                // one transaction each: a table that refuses must not take the others' months with it
                QuarkusTransaction.requiringNew().run(() -> ensure(table, today));
            } catch (PersistenceException e) {
                LOG.warnf("Partitions of %s: rows of a coming month already stand in the default one (%s)", table, e);
            }
        }
    }

    private void ensure(String table, LocalDate today) {
        entities.createNativeQuery("select incident.ensure_months(cast(:parent as regclass), :from, :to)")
                .setParameter("parent", table)
                .setParameter("from", today)
                .setParameter("to", today.plusMonths(MONTHS_AHEAD))
                .getSingleResult();
    }
}
