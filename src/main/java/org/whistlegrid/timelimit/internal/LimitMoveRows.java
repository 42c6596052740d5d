package org.whistlegrid.timelimit.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.timelimit.LimitMove;

/** All moves of all limits; only added to and read. */
@ApplicationScoped
public class LimitMoveRows implements PanacheRepositoryBase<LimitMoveRow, UUID> {

    public void add(LimitMove move) {
        persist(new LimitMoveRow(move));
    }

    /** In the order in which they were made. */
    public List<LimitMove> ofSubjects(Collection<UUID> subjects) {
        return list("subject in ?1", Sort.by("id"), subjects).stream()
                .map(LimitMoveRow::asMove)
                .toList();
    }

    public List<LimitMove> ofIncident(UUID incident) {
        return list("incident", Sort.by("id"), incident).stream()
                .map(LimitMoveRow::asMove)
                .toList();
    }
}
