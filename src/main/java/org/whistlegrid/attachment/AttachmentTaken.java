package org.whistlegrid.attachment;

import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** The picture is already evidence of something else. */
public class AttachmentTaken extends Refusal {

    public AttachmentTaken(UUID id) {
        super(Kind.CONFLICT, "attachment-taken", "/photos", id);
    }
}
