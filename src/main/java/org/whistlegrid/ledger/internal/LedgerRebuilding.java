package org.whistlegrid.ledger.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Fills empty ledgers at start, behind the readiness of the rest. */
@ApplicationScoped
class LedgerRebuilding {

    private static final Logger LOG = Logger.getLogger(LedgerRebuilding.class);
    private static final Duration AT_MOST = Duration.ofMinutes(60);

    private final LedgerProjection projection;

    LedgerRebuilding(LedgerProjection projection) {
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::fillWhenMissing, "ledger-rebuild");
        thread.setDaemon(true);
        thread.start();
    }

    private void fillWhenMissing() {
        try {
            QuarkusTransaction.requiringNew().timeout((int) AT_MOST.toSeconds()).run(() -> {
                if (projection.isMissing()) {
                    LOG.infof("Ledgers: %d rows read anew", projection.rebuild());
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Ledgers: could not be filled; they fill with what happens, or call ledger.rebuild()", e);
        }
    }
}
