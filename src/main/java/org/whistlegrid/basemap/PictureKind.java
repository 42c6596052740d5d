package org.whistlegrid.basemap;

import java.util.Arrays;
import java.util.Optional;

/** What a tile may be, by its first bytes: what the upstream calls it is not believed. */
enum PictureKind {
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
    JPEG("image/jpeg", 0xff, 0xd8, 0xff),
    WEBP("image/webp", 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P');

    private final String mediaType;
    private final int[] begin;

    PictureKind(String mediaType, int... begin) {
        this.mediaType = mediaType;
        this.begin = begin;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length <= begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if (begin[i] >= 0 && (bytes[i] & 0xff) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
