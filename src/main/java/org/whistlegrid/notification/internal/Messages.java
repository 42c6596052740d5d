package org.whistlegrid.notification.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.notification.MessageKind;

/** All messages that were told. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    boolean wasTold(UUID incident, MessageKind kind, UUID cause) {
        return count("incident = ?1 and kind = ?2 and cause = ?3", incident, kind, cause) > 0;
    }

    /** Oldest first; a case has some tens. */
    List<Message> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }
}
