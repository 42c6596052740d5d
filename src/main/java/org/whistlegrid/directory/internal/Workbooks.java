package org.whistlegrid.directory.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.whistlegrid.directory.DutyRefused;

/** Looks into a workbook before a reader does: what it holds must be little, and no document type may stand in it. */
final class Workbooks {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNPACKED = 60_000_000;
    private static final int PART = 64 * 1024;

    private Workbooks() {}

    /** Through a file of its own, because only its directory tells what a workbook holds. */
    static <T> T reading(byte[] workbook, Function<Path, T> reader) {
        if (workbook.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            Path file = Files.createTempFile("duties", ".xlsx");
            try {
                Files.write(file, workbook);
                guard(file);
                return reader.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void guard(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            long left = MOST_UNPACKED;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    left -= unpacked(in, left);
                }
            }
        } catch (ZipException | EOFException e) {
            throw DutyRefused.notAWorkbook();
        }
    }

    private static long unpacked(InputStream in, long most) throws IOException {
        byte[] part = in.readNBytes(PART);
        if (new String(part, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw DutyRefused.notAWorkbook();
        }
        long read = part.length;
        while (part.length > 0) {
            if (read > most) {
                throw tooLarge();
            }
            part = in.readNBytes(PART);
            read += part.length;
        }
        return read;
    }

    private static DutyRefused tooLarge() {
        return DutyRefused.tooLarge(DutySheet.MOST_ROWS);
    }
}
