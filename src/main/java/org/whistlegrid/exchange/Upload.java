package org.whistlegrid.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent.
 *
 * @param clientKey made by the sender; the same key is the same upload
 * @param bytes received so far
 * @param total bytes announced; null when they were not
 * @param features looked at so far by the inspection
 * @param inspection null until it is ready
 */
public record Upload(
        UUID id,
        String clientKey,
        String madeBy,
        Instant madeAt,
        String fileName,
        long bytes,
        @Nullable Long total,
        UploadState state,
        long features,
        @Nullable Inspection inspection) {

    /** How far it is. */
    public enum UploadState {
        RECEIVING,
        INSPECTING,
        READY
    }
}
