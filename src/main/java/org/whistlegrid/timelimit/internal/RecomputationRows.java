package org.whistlegrid.timelimit.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.RecomputationRefused;
import org.whistlegrid.timelimit.RecomputationState;

/** All recomputations. */
@ApplicationScoped
class RecomputationRows implements PanacheRepositoryBase<RecomputationRow, UUID> {

    RecomputationRow lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> RecomputationRefused.unknown(id));
    }

    List<UUID> applying() {
        return stream("state", RecomputationState.APPLYING)
                .map(row -> row.facts().id())
                .toList();
    }

    /** Newest first. */
    List<RecomputationRow> page(@Nullable UUID after, int most) {
        Sort newest = Sort.by("id").descending();
        return (after == null ? findAll(newest) : find("id < ?1", newest, after))
                .page(0, most)
                .list();
    }
}
