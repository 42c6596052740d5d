package org.whistlegrid.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.whistlegrid.attachment.AttachmentGuard;
import org.whistlegrid.attachment.AttachmentUnknown;
import org.whistlegrid.platform.CurrentActor;

/** Decides who looks at a picture: its uploader until it is claimed, then whoever a guard lets. */
@ApplicationScoped
public class Viewing {

    private final StoredAttachments stored;
    private final Instance<AttachmentGuard> guards;
    private final CurrentActor actor;

    Viewing(StoredAttachments stored, Instance<AttachmentGuard> guards, CurrentActor actor) {
        this.stored = stored;
        this.guards = guards;
        this.actor = actor;
    }

    /** @throws AttachmentUnknown also when it exists and may not be seen: whoever guesses ids learns nothing */
    @Transactional
    public StoredAttachment get(UUID id) {
        return stored.findByIdOptional(id).filter(this::maySee).orElseThrow(() -> AttachmentUnknown.asked(id));
    }

    private boolean maySee(StoredAttachment attachment) {
        UUID owner = attachment.owner();
        String purpose = attachment.purpose();
        return owner == null || purpose == null
                ? attachment.wasUploadedBy(actor.get())
                : guards.stream().anyMatch(guard -> guard.maySee(owner, purpose));
    }
}
