package org.whistlegrid.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored picture, always a JPEG.
 *
 * @param width in pixels, upright
 * @param bytes size of the stored picture
 * @param purpose what its owner took it for, in the owner's words; null until claimed
 * @param url where it is served, relative to the host
 */
public record Attachment(
        UUID id, int width, int height, long bytes, Instant uploadedAt, @Nullable String purpose, String url) {}
