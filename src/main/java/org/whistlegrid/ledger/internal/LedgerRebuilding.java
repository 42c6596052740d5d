package org.whistlegrid.ledger.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.whistlegrid.board.FilledBehind;

/** Fills empty ledgers at start. */
@ApplicationScoped
class LedgerRebuilding {

    private static final FilledBehind BEHIND = new FilledBehind("ledger", Duration.ofMinutes(60));

    private final LedgerProjection projection;

    LedgerRebuilding(LedgerProjection projection) {
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        BEHIND.begin(projection::isMissing, projection::rebuild);
    }
}
