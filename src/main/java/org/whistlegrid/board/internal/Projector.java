package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/**
 * Keeps the board's rows true: of a batch of facts it only learns which cases they touch and lets the database read those
 * again. So it is idempotent, and a fact that comes twice or late does no harm.
 */
@ApplicationScoped
class Projector implements OutboxListener {

    private static final Set<String> ROOMS = Set.of("incident", "dispatch", "supervision");

    private final Projection projection;

    Projector(Projection projection) {
        this.projection = projection;
    }

    @Override
    public void on(List<OutboxEvent> batch) {
        List<UUID> cases = batch.stream()
                .filter(event ->
                        ROOMS.contains(event.type().substring(0, event.type().indexOf('.'))))
                .map(Projector::incident)
                .distinct()
                .toList();
        if (!cases.isEmpty()) {
            projection.project(cases);
        }
    }

    /** Facts about an order or a notice name their case; facts about a case are its own. */
    private static UUID incident(OutboxEvent event) {
        return event.payload().hasNonNull("incident")
                ? UUID.fromString(event.payload().get("incident").textValue())
                : event.subject();
    }
}
