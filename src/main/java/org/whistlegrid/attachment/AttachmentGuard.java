package org.whistlegrid.attachment;

import java.util.UUID;

/**
 * Says whether the person of the running request may see the pictures of an owner. Implemented above, by the rooms that
 * know the owners; every implementation is asked and one yes is enough. Without any, nobody sees a claimed picture.
 */
public interface AttachmentGuard {

    /**
     * @param owner what the picture was claimed for; the guard answers no when it does not know it
     * @param purpose as it was claimed
     */
    boolean maySee(UUID owner, String purpose);
}
