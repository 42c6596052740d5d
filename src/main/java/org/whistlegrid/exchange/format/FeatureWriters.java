package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Begins files of each format. */
public final class FeatureWriters {

    /**
     * What a file will hold.
     *
     * @param name of the layer: ASCII letters, digits, hyphens
     * @param bytes most bytes of its text in UTF-8; only dBASE cares
     */
    public record Column(String name, int bytes) {}

    private FeatureWriters() {}

    /**
     * @param layer its name: ASCII letters, digits, underscores
     * @param crs {@code EPSG:n}
     * @param written a GeoPackage says when
     */
    public static FeatureWriter begin(
            Format format, Path file, String layer, List<Column> columns, String crs, Instant written)
            throws IOException {
        return switch (format) {
            case SHAPEFILE -> new ZippedShapefileWriter(file, layer, columns, crs);
            case GEOPACKAGE -> new GeoPackageWriter(file, layer, columns, crs, written);
            case GEOJSON -> new GeoJsonWriter(file, layer, columns, crs);
            case CSV -> new CsvWriter(file, columns, crs);
        };
    }
}
