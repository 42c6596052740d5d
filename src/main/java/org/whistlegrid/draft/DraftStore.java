package org.whistlegrid.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All drafts there are and were. */
@ApplicationScoped
class DraftStore implements PanacheRepositoryBase<Draft, UUID> {

    Draft get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DraftUnknown(id));
    }

    /** Whoever changes the same draft meanwhile waits. */
    Draft lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new DraftUnknown(id));
    }

    /** Newest first. */
    List<Draft> page(@Nullable DraftState state, @Nullable UUID after, int limit) {
        return find("(?1 is null or state = ?1) and (?2 is null or id < ?2) order by id desc", state, after)
                .page(0, limit)
                .list();
    }

    List<UUID> checking() {
        return find("state", DraftState.CHECKING).stream().map(Draft::id).toList();
    }
}
