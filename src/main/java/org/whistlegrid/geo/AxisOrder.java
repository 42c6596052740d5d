package org.whistlegrid.geo;

/** Which number a file writes first. */
public enum AxisOrder {
    /** Longitude or easting first: what Shapefile, GeoPackage, GeoJSON and this product do. */
    EAST_NORTH,
    /** Latitude or northing first: what the registry says of EPSG:4326 and 4490, and surveyors of zones (x is north). */
    NORTH_EAST
}
