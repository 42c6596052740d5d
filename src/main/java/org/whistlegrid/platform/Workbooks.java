package org.whistlegrid.platform;

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

/**
 * Looks into a workbook of somebody else before a reader does: what it holds must be little, and no document type may stand
 * in it.
 *
 * @param no how the room that reads it refuses
 */
record Workbooks(SheetRefusals no) {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNPACKED = 60_000_000;
    private static final int PART = 64 * 1024;

    /** Through a file of its own, because only its directory tells what a workbook holds. */
    <T> T reading(byte[] workbook, Function<Path, T> reader) {
        if (workbook.length > MOST_BYTES) {
            throw no.tooLarge();
        }
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
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

    private void guard(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw no.tooLarge();
            }
            long left = MOST_UNPACKED;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    left -= unpacked(in, left);
                }
            }
        } catch (ZipException | EOFException e) {
            throw no.notAWorkbook();
        }
    }

    private long unpacked(InputStream in, long most) throws IOException {
        byte[] part = in.readNBytes(PART);
        if (new String(part, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw no.notAWorkbook();
        }
        long read = part.length;
        while (part.length > 0) {
            if (read > most) {
                throw no.tooLarge();
            }
            part = in.readNBytes(PART);
            read += part.length;
        }
        return read;
    }
}
