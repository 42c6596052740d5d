package org.whistlegrid.exchange.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file that is text: its byte order mark and its encoding. */
final class TextFile {

    private static final int LINE = 64 << 10;
    /** So much of a file is looked at for its encoding. */
    private static final long LOOKED_AT = 16L << 20;

    private TextFile() {}

    static boolean hasMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            return Arrays.equals(head, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
    }

    /** By its byte order mark and its bytes; GeoJSON declares UTF-8 by being GeoJSON. */
    static EncodingProbe.Found encoding(Path file, @Nullable Charset byItsFormat) throws IOException {
        return probe(file).found(hasMark(file) ? StandardCharsets.UTF_8 : byItsFormat);
    }

    /** Lines, or stretches of them that end between two ASCII characters. */
    private static EncodingProbe probe(Path file) throws IOException {
        EncodingProbe probe = new EncodingProbe();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), LINE)) {
            byte[] line = new byte[LINE];
            int length = 0;
            int b;
            for (long at = 0; at < LOOKED_AT && (b = in.read()) >= 0; at++) {
                line[length++] = (byte) b;
                if (b == '\n' || length == LINE || length > LINE / 2 && b > 0 && b < '0') {
                    probe.look(Arrays.copyOf(line, length));
                    length = 0;
                }
            }
            probe.look(Arrays.copyOf(line, length));
        }
        return probe;
    }

    /** Bytes that are none in the encoding become U+FFFD; {@link Texts} notes them. */
    static Reader read(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (charset.equals(StandardCharsets.UTF_8) && hasMark(file)) {
            in.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }
}
