package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.board.TouchedCases;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/**
 * Keeps the board's rows true: of a batch of facts it only learns which cases they touch and lets the database read those
 * again. So it is idempotent, and a fact that comes twice or late does no harm.
 */
@ApplicationScoped
class Projector implements OutboxListener {

    private final Projection projection;

    Projector(Projection projection) {
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
