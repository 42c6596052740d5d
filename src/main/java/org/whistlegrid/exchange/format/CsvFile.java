package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.CrsDetection;
import org.whistlegrid.geo.CrsFound;

/**
 * Comma, semicolon or tab separated text with a line of names and one column of well-known text: the first whose values
 * begin as such. {@code SRID=4549;POLYGON(…} says the coordinate system.
 */
final class CsvFile implements SourceFile {

    private static final int LOOKED_AT = 200;
    private static final CsvMapper CSV = mapper();

    private final Path file;
    private final Bounds bounds;
    private final char separator;
    private final int geometry;
    private final List<String> names;
    private final Layer layer;

    CsvFile(Path file, Bounds bounds) throws IOException {
        this.file = file;
        this.bounds = bounds;
        EncodingProbe.Found encoding = TextFile.encoding(file, null);
        Charset charset = encoding.charset();
        this.separator = separator(file, charset);
        try (MappingIterator<String[]> rows = rows(charset)) {
            this.names = names(rows.hasNextValue() ? rows.nextValue() : new String[0]);
            CrsFound crs = CrsFound.NOTHING;
            int column = -1;
            for (int row = 0; row < LOOKED_AT && column < 0 && rows.hasNextValue(); row++) {
                String[] values = rows.nextValue();
                column = IntStream.range(0, Math.min(values.length, names.size()))
                        .filter(i -> WellKnownText.begins(values[i]))
                        .findFirst()
                        .orElse(-1);
                crs = column < 0 ? crs : crs(values, column);
            }
            if (column < 0) {
                throw FileRefused.kindUnknown();
            }
            this.geometry = column;
            List<String> fields = new ArrayList<>(names);
            fields.remove(column);
            this.layer = new Layer("CSV", fields, encoding.declared(), encoding, crs, List.of());
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            throw FileRefused.malformed(Format.CSV, "1");
        }
    }

    private static CsvMapper mapper() {
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(64_000_000)
                        .build())
                .build();
        return CsvMapper.builder(factory)
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
    }

    private MappingIterator<String[]> rows(Charset charset) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        Reader text = new LineBound(TextFile.read(file, charset), 64L * bounds.vertices() + 1_000_000);
        return CSV.readerFor(String[].class).with(schema).readValues(text);
    }

    private static char separator(Path file, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(TextFile.read(file, charset))) {
            char[] head = new char[4096];
            int read = Math.max(0, text.read(head));
            String line = new String(head, 0, read).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<String> names(String[] row) {
        if (row.length > bounds.fields() + 1) {
            throw FileRefused.tooManyFields("CSV", bounds.fields());
        }
        return IntStream.range(0, row.length)
                .mapToObj(i -> row[i].isBlank() ? "column " + (i + 1) : row[i].strip())
                .toList();
    }

    /** A column of that name says it, or the text itself. */
    private CrsFound crs(String[] row, int column) {
        int named = names.stream().map(String::toLowerCase).toList().indexOf("crs");
        if (named >= 0 && named < row.length && !row[named].isBlank()) {
            return CrsDetection.ofName(row[named]);
        }
        String head = row[column].strip();
        return head.regionMatches(true, 0, "SRID=", 0, 5) && head.indexOf(';') > 0
                ? CrsDetection.ofName(
                        "EPSG:" + head.substring(5, head.indexOf(';')).strip())
                : CrsFound.NOTHING;
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public Features open(int number, Charset charset) throws IOException {
        MappingIterator<String[]> rows = rows(charset);
        Texts texts = new Texts(bounds.text());
        return new Features() {
            private long number;

            @Override
            public @Nullable Feature next() throws IOException {
                try {
                    if (number == 0 && rows.hasNextValue()) {
                        rows.nextValue();
                    }
                    return rows.hasNextValue() ? feature(rows.nextValue(), ++number, texts) : null;
                } catch (JsonProcessingException | RuntimeJsonMappingException e) {
                    throw FileRefused.malformed(Format.CSV, String.valueOf(number + 2));
                }
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private Feature feature(String[] row, long number, Texts texts) {
        Shape shape = geometry < row.length
                ? WellKnownText.read(row[geometry], bounds.vertices())
                : Shape.without(Flaw.NO_GEOMETRY);
        @Nullable String[] values = new String[names.size() - 1];
        for (int i = 0; i < names.size(); i++) {
            if (i != geometry && i < row.length) {
                values[i < geometry ? i : i - 1] = texts.keep(CsvCell.read(row[i]), shape.flaws());
            }
        }
        return new Feature(number, Arrays.asList(values), shape);
    }

    @Override
    public void close() {}
}
