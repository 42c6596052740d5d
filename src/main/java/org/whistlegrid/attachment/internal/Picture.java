package org.whistlegrid.attachment.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
