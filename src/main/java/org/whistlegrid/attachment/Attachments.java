package org.whistlegrid.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.internal.Darkroom;
import org.whistlegrid.attachment.internal.Picture;
import org.whistlegrid.attachment.internal.StoredAttachment;
import org.whistlegrid.attachment.internal.StoredAttachments;
import org.whistlegrid.platform.Actor;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;

/** Takes pictures in and binds them to what they are evidence of. */
@ApplicationScoped
public class Attachments {

    private final Darkroom darkroom;
    private final StoredAttachments stored;
    private final AttachmentStore store;
    private final AttachmentConfig config;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    Attachments(
            Darkroom darkroom,
            StoredAttachments stored,
            AttachmentStore store,
            AttachmentConfig config,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.darkroom = darkroom;
        this.stored = stored;
        this.store = store;
        this.config = config;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps an uploaded picture, unclaimed. The row is committed before the bytes are written and the id is answered
     * after both: a crash in between leaves a row that the purge takes away, never a file that nobody knows.
     *
     * @throws PictureRefused when it is none, or too large
     */
    public Attachment receive(Path upload) throws IOException {
        if (Files.size(upload) > config.maxBytes()) {
            throw PictureRefused.tooManyBytes(config.maxBytes());
        }
        Picture picture = darkroom.develop(upload);
        StoredAttachment row = new StoredAttachment(ids.next(), uploader(), clock.instant(), picture);
        QuarkusTransaction.requiringNew().run(() -> stored.persist(row));
        store.put(row.id(), AttachmentStore.Size.FULL, picture.jpeg());
        store.put(row.id(), AttachmentStore.Size.THUMBNAIL, picture.thumbnail());
        return row.view();
    }

    /**
     * Makes pictures evidence of an owner, for good. Claiming again for the same owner changes nothing.
     *
     * @param purpose in the owner's words, e.g. {@code report} or {@code result}
     * @throws AttachmentUnknown when one does not exist, was purged, or was uploaded by another signed-in person
     * @throws AttachmentTaken when one belongs to another owner
     */
    @Transactional
    public void claim(Collection<UUID> ids, UUID owner, String purpose) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> missing = new HashSet<>(ids);
        Instant now = clock.instant();
        for (StoredAttachment attachment : stored.locked(missing)) {
            missing.remove(attachment.id());
            claim(attachment, owner, purpose, now);
        }
        missing.stream().findFirst().ifPresent(id -> {
            throw AttachmentUnknown.named(id);
        });
    }

    private void claim(StoredAttachment attachment, UUID owner, String purpose, Instant now) {
        if (attachment.isOf(owner)) {
            return;
        }
        if (attachment.isClaimed()) {
            throw new AttachmentTaken(attachment.id());
        }
        if (!attachment.mayBeUsedBy(actor.get())) {
            throw AttachmentUnknown.named(attachment.id());
        }
        attachment.claim(owner, purpose, now);
    }

    /** The pictures of an owner in the order they were uploaded. */
    public List<Attachment> of(UUID owner) {
        return of(Set.of(owner)).getOrDefault(owner, List.of());
    }

    /** The pictures of several owners, in one query; owners without any are left out. */
    @Transactional
    public Map<UUID, List<Attachment>> of(Collection<UUID> owners) {
        return owners.isEmpty()
                ? Map.of()
                : stored.of(owners).stream()
                        .collect(Collectors.groupingBy(
                                StoredAttachment::ownerOrFail,
                                Collectors.mapping(StoredAttachment::view, Collectors.toList())));
    }

    /**
     * Lets go of pictures that nobody claimed in time.
     *
     * @return how many; as many as {@code limit} means there may be more
     */
    @Transactional
    public int purgeUnclaimed(int limit) throws IOException {
        List<StoredAttachment> forgotten = stored.unclaimedSince(clock.instant().minus(config.unclaimed()), limit);
        for (StoredAttachment attachment : forgotten) {
            store.delete(attachment.id());
            stored.delete(attachment);
        }
        return forgotten.size();
    }

    private @Nullable String uploader() {
        Actor who = actor.get();
        return who.kind() == Actor.Kind.PUBLIC ? null : who.username();
    }
}
