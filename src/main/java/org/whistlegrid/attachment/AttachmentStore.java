package org.whistlegrid.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Where the bytes lie. The folder of one machine is the first; an object store would be the second. What is stored under
 * an id never changes.
 */
public interface AttachmentStore {

    /** The two pictures kept of every attachment. */
    enum Size {
        FULL,
        THUMBNAIL
    }

    /** All or nothing: a reader never sees a part. */
    void put(UUID id, Size size, byte[] jpeg) throws IOException;

    /** @throws java.io.FileNotFoundException when there is nothing under the id */
    InputStream open(UUID id, Size size) throws IOException;

    /** Both sizes; nothing happens when they are gone already. */
    void delete(UUID id) throws IOException;
}
