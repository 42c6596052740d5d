package org.whistlegrid.attachment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture taken, told by their first bytes and never by a name or a declared type. */
enum PictureKind {
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private static final int LONGEST = 8;

    private final byte[] signature;

    PictureKind(int... signature) {
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    static Optional<PictureKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LONGEST);
            return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst();
        }
    }

    private boolean begins(byte[] start) {
        return start.length >= signature.length
                && Arrays.equals(signature, 0, signature.length, start, 0, signature.length);
    }

    /** The JDK's own reader: GeoTools brings others for the same formats that expect native libraries. */
    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("The JDK has no reader for " + this);
    }
}
