package org.whistlegrid.attachment.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All pictures kept. */
@ApplicationScoped
public class StoredAttachments implements PanacheRepositoryBase<StoredAttachment, UUID> {

    /** Locked in the order of their ids, so that two claims of the same pictures wait and never deadlock. */
    public List<StoredAttachment> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<StoredAttachment> of(Collection<UUID> owners) {
        return list("owner in ?1 order by id", owners);
    }

    /** Locked; another node that purges at the same moment skips them. */
    public List<StoredAttachment> unclaimedSince(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from attachment.attachment where owner is null and uploaded_at < :before
                        order by uploaded_at limit :limit for update skip locked
                        """,
                        StoredAttachment.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }
}
