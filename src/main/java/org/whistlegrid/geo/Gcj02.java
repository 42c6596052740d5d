package org.whistlegrid.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * The arithmetic of GCJ-02, the shifted degrees of domestic web maps: both directions, degrees, longitude (x) before
 * latitude (y). It is not a coordinate system of the EPSG registry and never stored: a user declares it for a file on the
 * way in, a map asks for it at the display edge.
 *
 * <p>The shift is the published approximation that every open converter uses (Krasovsky ellipsoid, sums of sines; 300 to
 * 600 m in China); no datum shift is applied between WGS 84 and CGCS2000. Outside the box 72.004–137.8347 E,
 * 0.8293–55.8271 N there is no shift.
 */
public final class Gcj02 {

    /** Krasovsky 1940: semi-major axis in metres, squared eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;

    /** A hundredth of a millimetre. */
    private static final double CLOSE_DEGREES = 1e-10;

    private static final int MOST_ROUNDS = 30;

    private Gcj02() {}

    /** Where a domestic web map shows a place given in CGCS2000 (or WGS 84) degrees. */
    public static Coordinate fromCgcs2000(double lon, double lat) {
        if (!shifted(lon, lat)) {
            return new Coordinate(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double phi = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY * Math.sin(phi) * Math.sin(phi);
        double root = Math.sqrt(magic);
        double north = Math.toDegrees(northward(x, y) / (AXIS * (1 - ECCENTRICITY) / (magic * root)));
        double east = Math.toDegrees(eastward(x, y) / (AXIS / root * Math.cos(phi)));
        return new Coordinate(lon + east, lat + north);
    }

    /** CGCS2000 degrees of a place that a domestic web map shows here; the inverse to a hundredth of a millimetre. */
    public static Coordinate toCgcs2000(double lon, double lat) {
        Coordinate place = new Coordinate(lon, lat);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Coordinate shown = fromCgcs2000(place.x, place.y);
            double east = lon - shown.x;
            double north = lat - shown.y;
            place.x += east;
            place.y += north;
            if (Math.abs(east) < CLOSE_DEGREES && Math.abs(north) < CLOSE_DEGREES) {
                break;
            }
        }
        return place;
    }

    private static boolean shifted(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    /** Metres. */
    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6, 20, 2, x)
                + waves(20, 1, 40, 1.0 / 3, y)
                + waves(160, 1.0 / 12, 320, 1.0 / 30, y);
    }

    /** Metres. */
    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6, 20, 2, x)
                + waves(20, 1, 40, 1.0 / 3, x)
                + waves(150, 1.0 / 12, 300, 1.0 / 30, x);
    }

    /** Two thirds of two waves; a frequency counts half turns a degree. */
    private static double waves(double height, double frequency, double height2, double frequency2, double at) {
        return 2.0 / 3 * (height * Math.sin(frequency * Math.PI * at) + height2 * Math.sin(frequency2 * Math.PI * at));
    }
}
