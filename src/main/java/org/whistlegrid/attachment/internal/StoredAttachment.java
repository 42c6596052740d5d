package org.whistlegrid.attachment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachment;
import org.whistlegrid.platform.Actor;

/** One picture and what it is evidence of. */
@Entity
@Table(schema = "attachment", name = "attachment")
public class StoredAttachment {

    public static final String PATH = "/api/v1/attachments/";

    @Id
    private UUID id;

    private @Nullable String uploader;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    private int width;

    private int height;

    private long bytes;

    @Column(columnDefinition = "char(64)")
    private String sha256;

    private @Nullable UUID owner;

    private @Nullable String purpose;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredAttachment() {}

    /** @param uploader username; null for somebody of the public */
    public StoredAttachment(UUID id, @Nullable String uploader, Instant uploadedAt, Picture picture) {
        this.id = id;
        this.uploader = uploader;
        this.uploadedAt = uploadedAt;
        this.width = picture.width();
        this.height = picture.height();
        this.bytes = picture.jpeg().length;
        this.sha256 = picture.sha256();
    }

    public void claim(UUID by, String why, Instant at) {
        owner = by;
        purpose = why;
        claimedAt = at;
    }

    public boolean isClaimed() {
        return owner != null;
    }

    public boolean isOf(UUID other) {
        return other.equals(owner);
    }

    /** Who was signed in while uploading is the only one who can use the picture; one of the public is anybody's. */
    public boolean mayBeUsedBy(Actor actor) {
        return uploader == null || actor.kind() == Actor.Kind.SYSTEM || uploader.equals(actor.username());
    }

    /** Before it is claimed only the person who uploaded it may look at it. */
    public boolean wasUploadedBy(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && actor.username().equals(uploader);
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID owner() {
        return owner;
    }

    /** @throws NullPointerException when it is not claimed */
    public UUID ownerOrFail() {
        return Objects.requireNonNull(owner);
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public String sha256() {
        return sha256;
    }

    public Attachment view() {
        return new Attachment(id, width, height, bytes, uploadedAt, purpose, PATH + id);
    }
}
