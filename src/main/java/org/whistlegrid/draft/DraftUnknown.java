package org.whistlegrid.draft;

import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** There is no draft with this id. */
public class DraftUnknown extends Refusal {

    public DraftUnknown(UUID id) {
        super(Kind.UNKNOWN, "draft-unknown", "id", id);
    }
}
