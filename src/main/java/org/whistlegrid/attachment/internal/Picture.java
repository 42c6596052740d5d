package org.whistlegrid.attachment.internal;

import org.whistlegrid.platform.Sha256;

/**
 * A picture as it will be kept.
 *
 * @param jpeg drawn anew, without metadata
 * @param thumbnail the same, small
 * @param width of {@code jpeg} in pixels
 */
public record Picture(byte[] jpeg, byte[] thumbnail, int width, int height) {

    /** Of {@link #jpeg}, in lower-case hex. */
    String sha256() {
        return Sha256.hex(jpeg);
    }
}
