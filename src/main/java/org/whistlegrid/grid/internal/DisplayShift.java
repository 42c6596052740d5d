package org.whistlegrid.grid.internal;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.geo.Gcj02;

/**
 * What moves CGCS2000 degrees to where a tile of another datum shows them: an affine map, because PostGIS can apply one.
 * GCJ-02 bends so little that over one tile this stays a fifth of a pixel from the formula at zoom 9, and far less deeper
 * down.
 *
 * <p>{@code x' = a x + b y + dx}, {@code y' = d x + e y + dy}.
 */
record DisplayShift(double a, double b, double d, double e, double dx, double dy) {

    private static final DisplayShift NONE = new DisplayShift(1, 0, 0, 1, 0, 0);

    /** In wide tiles the slope is taken over one degree: farther out the formula waves. */
    private static final double WIDEST_DEGREES = 0.5;

    /** @param tile in the degrees that the tile shows */
    static DisplayShift of(Datum datum, Envelope tile) {
        return datum == Datum.GCJ02 ? gcj02(tile) : NONE;
    }

    private static DisplayShift gcj02(Envelope tile) {
        Coordinate shown = tile.centre();
        Coordinate truth = Gcj02.toCgcs2000(shown.x, shown.y);
        double half = Math.min(WIDEST_DEGREES, tile.getWidth() / 2);
        Coordinate east = Gcj02.fromCgcs2000(truth.x + half, truth.y);
        Coordinate west = Gcj02.fromCgcs2000(truth.x - half, truth.y);
        Coordinate north = Gcj02.fromCgcs2000(truth.x, truth.y + half);
        Coordinate south = Gcj02.fromCgcs2000(truth.x, truth.y - half);
        double a = (east.x - west.x) / (2 * half);
        double d = (east.y - west.y) / (2 * half);
        double b = (north.x - south.x) / (2 * half);
        double e = (north.y - south.y) / (2 * half);
        return new DisplayShift(a, b, d, e, shown.x - a * truth.x - b * truth.y, shown.y - d * truth.x - e * truth.y);
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** Where a place is shown. */
    Coordinate show(double lon, double lat) {
        return new Coordinate(a * lon + b * lat + dx, d * lon + e * lat + dy);
    }

    /** The ground that a frame of shown degrees covers, in CGCS2000 degrees. */
    Envelope ground(Envelope shown) {
        Envelope ground = new Envelope();
        for (Coordinate corner : new Coordinate[] {
            new Coordinate(shown.getMinX(), shown.getMinY()), new Coordinate(shown.getMaxX(), shown.getMinY()),
            new Coordinate(shown.getMinX(), shown.getMaxY()), new Coordinate(shown.getMaxX(), shown.getMaxY())
        }) {
            double det = a * e - b * d;
            double x = corner.x - dx;
            double y = corner.y - dy;
            ground.expandToInclude((e * x - b * y) / det, (a * y - d * x) / det);
        }
        return ground;
    }
}
