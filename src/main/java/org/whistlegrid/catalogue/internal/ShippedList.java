package org.whistlegrid.catalogue.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A list file that comes with the product.
 *
 * @param kind of its categories, or {@code CONDITION}
 * @param prefix of their keys
 * @param digest of the file and what the table of lists says about it
 */
record ShippedList(
        String file,
        String kind,
        String prefix,
        String standard,
        LocalDate effectiveFrom,
        String digest,
        List<Map<String, String>> rows) {

    private static final String FOLDER = "/catalogue/";
    private static final String INDEX = "lists.csv";

    static List<ShippedList> all() {
        return rows(bytes(INDEX)).stream().map(ShippedList::read).toList();
    }

    private static ShippedList read(Map<String, String> entry) {
        byte[] content = bytes(entry.get("file"));
        return new ShippedList(
                entry.get("file"),
                entry.get("kind"),
                entry.get("prefix"),
                entry.get("standard"),
                LocalDate.parse(entry.get("effective_from")),
                digest(content, entry.toString()),
                rows(content));
    }

    private static List<Map<String, String>> rows(byte[] content) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(content)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = ShippedList.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content, String entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(content);
            return HexFormat.of().formatHex(sha.digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
