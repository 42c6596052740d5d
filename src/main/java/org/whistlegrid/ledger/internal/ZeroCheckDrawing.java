package org.whistlegrid.ledger.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.DueWork;
import org.whistlegrid.platform.Zones;

/**
 * Draws up the zero-check of each month when it has ended, by itself and once. After downtime the months that were missed
 * are drawn by what the records say of their ends; the first list ever is that of the month that ended last.
 */
@ApplicationScoped
public class ZeroCheckDrawing implements DueWork {

    private static final Logger LOG = Logger.getLogger(ZeroCheckDrawing.class);
    private static final int MOST_MISSED = 24;

    private final EntityManager entities;
    private final Clock clock;

    ZeroCheckDrawing(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m")
    void sweep() {
        settle();
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> next(until)).map(ZeroCheckDrawing::endOf);
    }

    @Override
    public void settle() {
        for (int drawn = 0; drawn < MOST_MISSED && drawNext(); drawn++) {
            // one month in one transaction
        }
    }

    private boolean drawNext() {
        return QuarkusTransaction.requiringNew()
                .call(() -> next(clock.instant()).map(this::draw).orElse(false));
    }

    private boolean draw(LocalDate month) {
        boolean drawn = (Boolean) entities.createNativeQuery("select ledger.draw_zero_check(:month, :ended, :drawn)")
                .setParameter("month", month)
                .setParameter("ended", endOf(month))
                .setParameter("drawn", clock.instant())
                .getSingleResult();
        LOG.infof("Zero-check of %s %s", month, drawn ? "drawn up" : "was drawn up by another node");
        return true;
    }

    /** The month whose list is due next and has ended by then; none while there is nothing to list. */
    private Optional<LocalDate> next(Instant by) {
        LocalDate lastEnded =
                LocalDate.ofInstant(by, Zones.CITY).withDayOfMonth(1).minusMonths(1);
        LocalDate newest = (LocalDate) entities.createNativeQuery("select max(z.month) from ledger.zero_check z")
                .getSingleResult();
        if (newest == null) {
            boolean anything = (Boolean) entities.createNativeQuery(
                            "select exists (select 1 from board.matter_view m where m.reported_at < :ended)")
                    .setParameter("ended", endOf(lastEnded))
                    .getSingleResult();
            return anything ? Optional.of(lastEnded) : Optional.empty();
        }
        LocalDate next = newest.plusMonths(1);
        return next.isAfter(lastEnded) ? Optional.empty() : Optional.of(next);
    }

    private static Instant endOf(LocalDate month) {
        return month.plusMonths(1).atStartOfDay(Zones.CITY).toInstant();
    }
}
