package org.whistlegrid.attachment.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The passes a JPEG is written in. A decoder walks over all blocks of the picture for each, however little the pass says:
 * two hundred kilobytes of empty ones keep a processor busy for a minute and a half.
 */
final class Scans {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;

    private Scans() {}

    /** Counts the marker, which packed data never contains; a thumbnail in the metadata may add its own few. */
    static int in(Path jpeg) throws IOException {
        int scans = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(jpeg))) {
            int before = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (before == MARKER && next == START_OF_SCAN) {
                    scans++;
                }
                before = next;
            }
        }
        return scans;
    }
}
