package org.whistlegrid.exchange.format;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.whistlegrid.geo.EsriText;

/** A zip of .shp, .shx, .dbf (UTF-8, as .cpg says) and .prj. The parts grow beside the file and go when it is whole. */
final class ZippedShapefileWriter implements FeatureWriter {

    private final Path file;
    private final Path folder;
    private final String layer;
    private final List<FeatureWriters.Column> columns;
    private final ShapeWriter shapes;
    private final DBFWriter rows;

    ZippedShapefileWriter(Path file, String layer, List<FeatureWriters.Column> columns, String crs) throws IOException {
        this.file = file;
        this.layer = layer;
        this.columns = columns;
        this.folder = Files.createDirectory(file.resolveSibling(file.getFileName() + ".parts"));
        this.shapes = new ShapeWriter(part("shp"), part("shx"));
        this.rows = new DBFWriter(part("dbf").toFile(), StandardCharsets.UTF_8);
        rows.setFields(columns.stream()
                .map(column -> new DBFField(column.name(), DBFDataType.CHARACTER, Math.min(254, column.bytes())))
                .toArray(DBFField[]::new));
        Files.writeString(part("cpg"), "UTF-8");
        Files.writeString(part("prj"), EsriText.of(crs));
    }

    private Path part(String extension) {
        return folder.resolve(layer + "." + extension);
    }

    @Override
    public void write(List<@Nullable String> values, MultiPolygon ground) throws IOException {
        shapes.write(ground);
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cut(values.get(i), Math.min(254, columns.get(i).bytes()));
        }
        rows.addRecord(row);
    }

    /** Whole characters only. */
    private static @Nullable String cut(@Nullable String text, int bytes) {
        String kept = text;
        while (kept != null && kept.getBytes(StandardCharsets.UTF_8).length > bytes) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        rows.close();
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (String extension : List.of("shp", "shx", "dbf", "cpg", "prj")) {
                zip.putNextEntry(new ZipEntry(layer + "." + extension));
                Files.copy(part(extension), zip);
                Files.delete(part(extension));
            }
        }
        Files.delete(folder);
    }
}
