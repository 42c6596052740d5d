package org.whistlegrid.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * The plane the district is drawn in: metres east and north of (121.0°E, 31.5°N) in CGCS2000 / 3-degree Gauss-Krüger,
 * central meridian 120° (EPSG:4549). Written out here (Krüger's series to the fourth order, better than 0.1 mm inside the
 * zone) because the generator shall need no coordinate registry.
 */
public final class Plane {
    private static final double CENTRAL_MERIDIAN = 120;
    private static final double FALSE_EASTING = 500_000;
    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N3 * N;
    private static final double RADIUS = A / (1 + N) * (1 + N2 / 4 + N4 / 64);
    private static final double[] ALPHA = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    private static final double[] BETA = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };
    private static final double[] DELTA = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };
    private static final Coordinate ORIGIN = toGrid(121.0, 31.5);

    private Plane() {}

    /** Easting and northing in EPSG:4549 of a longitude and latitude in degrees. */
    public static Coordinate toGrid(double lon, double lat) {
        double sin = StrictMath.sin(StrictMath.toRadians(lat));
        double lambda = StrictMath.toRadians(lon - CENTRAL_MERIDIAN);
        double k = 2 * StrictMath.sqrt(N) / (1 + N);
        double t = StrictMath.sinh(atanh(sin) - k * atanh(k * sin));
        double xi = StrictMath.atan2(t, StrictMath.cos(lambda));
        double eta = atanh(StrictMath.sin(lambda) / StrictMath.sqrt(1 + t * t));
        double north = xi;
        double east = eta;
        for (int j = 1; j <= 4; j++) {
            north += ALPHA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            east += ALPHA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        return new Coordinate(FALSE_EASTING + RADIUS * east, RADIUS * north);
    }

    /** Local metres of a longitude and latitude in degrees. */
    public static Coordinate toLocal(double lon, double lat) {
        Coordinate grid = toGrid(lon, lat);
        return new Coordinate(grid.x - ORIGIN.x, grid.y - ORIGIN.y);
    }

    /** Longitude (x) and latitude (y) in degrees of local metres, rounded to 1e-7 degrees (about one centimetre). */
    public static Coordinate toLonLat(Coordinate local) {
        double xi = (local.y + ORIGIN.y) / RADIUS;
        double eta = (local.x + ORIGIN.x - FALSE_EASTING) / RADIUS;
        double xi1 = xi;
        double eta1 = eta;
        for (int j = 1; j <= 4; j++) {
            xi1 -= BETA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            eta1 -= BETA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        double chi = StrictMath.asin(StrictMath.sin(xi1) / StrictMath.cosh(eta1));
        double lat = chi;
        for (int j = 1; j <= 4; j++) {
            lat += DELTA[j - 1] * StrictMath.sin(2 * j * chi);
        }
        double lon = StrictMath.atan2(StrictMath.sinh(eta1), StrictMath.cos(xi1));
        return new Coordinate(round(CENTRAL_MERIDIAN + StrictMath.toDegrees(lon)), round(StrictMath.toDegrees(lat)));
    }

    private static double round(double degrees) {
        return StrictMath.rint(degrees * 1e7) / 1e7;
    }

    private static double atanh(double x) {
        return StrictMath.log((1 + x) / (1 - x)) / 2;
    }
}
