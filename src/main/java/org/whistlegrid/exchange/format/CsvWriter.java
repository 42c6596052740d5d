package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTWriter;

/** Begins with a byte order mark, without which spreadsheets here take UTF-8 for GBK. */
final class CsvWriter implements FeatureWriter {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final BufferedWriter text;
    private final SequenceWriter rows;
    private final WKTWriter shapes = new WKTWriter(2);
    private final String crs;

    CsvWriter(Path file, List<FeatureWriters.Column> columns, String crs) throws IOException {
        this.crs = crs;
        this.text = Files.newBufferedWriter(file);
        text.write('\uFEFF');
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(column -> schema.addColumn(column.name()));
        schema.addColumn("crs").addColumn("wkt");
        this.rows = CSV.writer(schema.build().withHeader()).writeValues(text);
    }

    @Override
    public void write(List<@Nullable String> values, MultiPolygon ground) throws IOException {
        List<String> row = new ArrayList<>(values.size() + 2);
        values.forEach(value -> row.add(value == null ? "" : CsvCell.write(value)));
        row.add(crs);
        row.add(shapes.write(ground));
        rows.write(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        text.close();
    }
}
