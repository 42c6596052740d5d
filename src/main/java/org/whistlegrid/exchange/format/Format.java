package org.whistlegrid.exchange.format;

/** The formats that are read and written. */
public enum Format {
    /** Zipped, because it is several files: .shp, .dbf, .prj, .cpg. */
    SHAPEFILE("zip", "application/zip"),
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3"),
    GEOJSON("geojson", "application/geo+json"),
    /** Comma separated, UTF-8 with byte order mark on the way out, geometry as well-known text in a column. */
    CSV("csv", "text/csv; charset=utf-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
