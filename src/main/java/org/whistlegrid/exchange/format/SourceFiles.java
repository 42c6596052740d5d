package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Recognises a file by its content, never by its name. */
public final class SourceFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHAPE = {0, 0, 0x27, 0x0A};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SourceFiles() {}

    /** @throws FileRefused when it is none of the formats, or one that is not taken */
    public static SourceFile open(Path file, Bounds bounds) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            throw FileRefused.empty();
        }
        if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
            return new ZippedShapefile(file, bounds);
        }
        if (begins(head, SQLITE)) {
            return new GeoPackageFile(file, bounds);
        }
        if (begins(head, SHAPE)) {
            throw FileRefused.bareShapefile();
        }
        return text(file, head, bounds);
    }

    private static SourceFile text(Path file, byte[] head, Bounds bounds) throws IOException {
        int from = begins(head, MARK) ? MARK.length : 0;
        while (from < head.length
                && (head[from] == ' ' || head[from] == '\n' || head[from] == '\r' || head[from] == '\t')) {
            from++;
        }
        char first = from < head.length ? (char) head[from] : 0;
        if (first == '{') {
            return new GeoJsonFile(file, bounds);
        }
        if (first == '<') {
            throw FileRefused.xml();
        }
        for (byte b : head) {
            if (b == 0) {
                throw FileRefused.kindUnknown();
            }
        }
        return new CsvFile(file, bounds);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
