package org.whistlegrid.board.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Fills an empty board at start, behind the readiness of the rest. */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private final Projection projection;

    Rebuilding(Projection projection) {
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::fillWhenMissing, "board-rebuild");
        thread.setDaemon(true);
        thread.start();
    }

    private void fillWhenMissing() {
        try {
            QuarkusTransaction.requiringNew().timeout((int) AT_MOST.toSeconds()).run(() -> {
                if (projection.isMissing()) {
                    LOG.infof("Board: %d matters read anew", projection.rebuild());
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Board: could not be filled; it fills by itself with what happens, or call board.rebuild()", e);
        }
    }
}
