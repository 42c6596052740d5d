package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.board.TouchedCases;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/** Keeps the entries true: of a batch of facts it only learns which cases they touch and lets the database read those again. */
@ApplicationScoped
class LedgerProjector implements OutboxListener {

    private final LedgerProjection projection;

    LedgerProjector(LedgerProjection projection) {
        this.projection = projection;
    }

    @Override
    public void on(List<OutboxEvent> batch) {
        List<UUID> cases = TouchedCases.of(batch);
        if (!cases.isEmpty()) {
            projection.project(cases);
        }
    }
}
