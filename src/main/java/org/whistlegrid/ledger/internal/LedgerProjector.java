package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/** Keeps the entries true: of a batch of facts it only learns which cases they touch and lets the database read those again. */
@ApplicationScoped
class LedgerProjector implements OutboxListener {

    private static final Set<String> ROOMS = Set.of("incident", "dispatch", "supervision");

    private final LedgerProjection projection;

    LedgerProjector(LedgerProjection projection) {
        this.projection = projection;
    }

    @Override
    public void on(List<OutboxEvent> batch) {
        List<UUID> cases = batch.stream()
                .filter(event ->
                        ROOMS.contains(event.type().substring(0, event.type().indexOf('.'))))
                .map(LedgerProjector::incident)
                .distinct()
                .toList();
        if (!cases.isEmpty()) {
            projection.project(cases);
        }
    }

    /** Facts about an order, a note or an application name their case; facts about a case are its own. */
    private static UUID incident(OutboxEvent event) {
        return event.payload().hasNonNull("incident")
                ? UUID.fromString(event.payload().get("incident").textValue())
                : event.subject();
    }
}
