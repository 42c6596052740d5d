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

    RecomputationRow get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> RecomputationRefused.unknown(id));
    }

    RecomputationRow lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> RecomputationRefused.unknown(id));
    }

    boolean isOffered(String edition) {
        return count("edition", edition) > 0;
    }

    /** Those that go on by themselves, oldest first. */
    List<UUID> underWay() {
        return getEntityManager()
                .createQuery("select id from RecomputationRow where state in ?1 order by id", UUID.class)
                .setParameter(1, List.of(RecomputationState.COUNTING, RecomputationState.APPLYING))
                .getResultList();
    }

    /** Newest first. */
    List<RecomputationRow> page(@Nullable UUID after, int most) {
        Sort newest = Sort.by("id").descending();
        return (after == null ? findAll(newest) : find("id < ?1", newest, after))
                .page(0, most)
                .list();
    }
}
