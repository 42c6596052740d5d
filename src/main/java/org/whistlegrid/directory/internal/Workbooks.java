package org.whistlegrid.directory.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.whistlegrid.directory.DutyRefused;

/** Looks into a workbook before a reader does: what it holds must be little, and no document type may stand in it. */
final class Workbooks {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNPACKED = 60_000_000;

    private Workbooks() {}

    static void guard(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw DutyRefused.tooLarge(DutySheet.MOST_ROWS);
        }
        byte[] part = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw DutyRefused.tooLarge(DutySheet.MOST_ROWS);
                }
                boolean first = true;
                for (int read = zip.readNBytes(part, 0, part.length); read > 0; read = zip.readNBytes(part, 0, part.length)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw DutyRefused.tooLarge(DutySheet.MOST_ROWS);
                    }
                    if (first && new String(part, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                        throw DutyRefused.notAWorkbook();
                    }
                    first = false;
                }
            }
        } catch (IOException e) {
            throw DutyRefused.notAWorkbook();
        }
        if (entries == 0) {
            throw DutyRefused.notAWorkbook();
        }
    }
}
