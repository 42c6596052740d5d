package org.whistlegrid.board.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;

/** Whistles have no rows of the board: whoever looks at one is told by itself that something changed. */
@ApplicationScoped
class WhistleChanges implements OutboxListener {

    private static final String ROOM = "whistle.";

    private final EntityManager entities;

    WhistleChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void on(List<OutboxEvent> batch) {
        if (batch.stream().anyMatch(event -> event.type().startsWith(ROOM))) {
            entities.createNativeQuery("select cast(pg_notify('board_changed', '') as text)")
                    .getSingleResult();
        }
    }
}
