package org.whistlegrid.directory.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a table of {@code gis/demo/data}: a line of names, then the rows. */
final class DemoTable {

    private DemoTable() {}

    static List<Map<String, String>> read(String name) {
        try (InputStream in = Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/" + name + ".csv"),
                        name);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
