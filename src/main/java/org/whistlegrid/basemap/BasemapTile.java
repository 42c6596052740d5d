package org.whistlegrid.basemap;

import java.time.Duration;

/**
 * A tile as it is sent.
 *
 * @param bytes none where the source has no picture
 * @param fresh how long it need not be asked for again
 * @param old whether it is shown beyond its age, because the upstream fails
 */
public record BasemapTile(byte[] bytes, Duration fresh, boolean old) {

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** By its first bytes. */
    public String mediaType() {
        return PictureKind.of(bytes).map(PictureKind::mediaType).orElse("application/octet-stream");
    }
}
