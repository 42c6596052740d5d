package org.whistlegrid.ogcfeatures.internal;

import org.whistlegrid.ogcfeatures.FeatureCrs;

/** How PostGIS writes a shape as GeoJSON: it never becomes an object here, so its vertices cost nothing. */
final class Shape {

    /** Degrees to a tenth of a millimetre, metres to a millimetre. */
    private static final int DEGREES = 9;

    private static final int METRES = 3;

    private Shape() {}

    /** @param ground an SQL expression in EPSG:4490, longitude first; rings are wound as RFC 7946 wants them */
    static String sql(String ground, FeatureCrs crs) {
        String wound = "ST_ForcePolygonCCW(" + ground + ")";
        String told =
                switch (crs) {
                    case CRS84 -> wound;
                    case CGCS2000, WGS_84 -> "ST_FlipCoordinates(" + wound + ")";
                    case WEB_MERCATOR -> "ST_Transform(" + wound + ", 3857)";
                };
        return "ST_AsGeoJSON(" + told + ", " + (crs == FeatureCrs.WEB_MERCATOR ? METRES : DEGREES) + ", 0)";
    }
}
