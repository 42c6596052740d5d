package org.whistlegrid.attachment;

import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** There is no such picture, or it was purged because nobody claimed it, or it belongs to somebody else. */
public class AttachmentUnknown extends Refusal {

    private AttachmentUnknown(Kind kind, String where, UUID id) {
        super(kind, "attachment-unknown", where, id);
    }

    public static AttachmentUnknown named(UUID id) {
        return new AttachmentUnknown(Kind.UNPROCESSABLE, "/photos", id);
    }

    public static AttachmentUnknown asked(UUID id) {
        return new AttachmentUnknown(Kind.UNKNOWN, "id", id);
    }
}
