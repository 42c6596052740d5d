package org.whistlegrid.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.platform.Position;

/** One way between a file's coordinate system and CGCS2000 longitude/latitude, for many geometries. Not thread-safe. */
public final class Reprojection {

    /** The declared name of the shifted degrees of domestic web maps; for files on the way in only. */
    public static final String GCJ_02 = "GCJ-02";

    private interface Way {
        void move(CoordinateSequence points) throws TransformException;
    }

    private final Way way;
    private final int srid;

    private Reprojection(Way way, int srid) {
        this.way = way;
        this.srid = srid;
    }

    /** From a file to EPSG:4490, longitude first. */
    static Reprojection into4490(MathTransform transform, AxisOrder order) {
        return new Reprojection(
                points -> {
                    if (order == AxisOrder.NORTH_EAST) {
                        swap(points);
                    }
                    move(points, transform);
                },
                Position.SRID);
    }

    static Reprojection fromGcj02(AxisOrder order) {
        return new Reprojection(
                points -> {
                    if (order == AxisOrder.NORTH_EAST) {
                        swap(points);
                    }
                    for (int i = 0; i < points.size(); i++) {
                        put(points, i, Gcj02.toCgcs2000(points.getX(i), points.getY(i)));
                    }
                },
                Position.SRID);
    }

    /** From EPSG:4490 to a file; longitude or easting first. */
    static Reprojection outOf4490(MathTransform transform, int srid) {
        return new Reprojection(points -> move(points, transform), srid);
    }

    /**
     * The geometry in the other system, as a new one.
     *
     * @throws IllegalArgumentException when its numbers make no place there
     */
    public Geometry apply(Geometry geometry) {
        Geometry moved = geometry.copy();
        try {
            moved.apply(new EachSequence());
        } catch (Unmovable e) {
            throw new IllegalArgumentException("no place: " + geometry.getEnvelopeInternal(), e);
        }
        moved.geometryChanged();
        moved.setSRID(srid);
        return moved;
    }

    private static void move(CoordinateSequence points, MathTransform transform) throws TransformException {
        double[] numbers = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            numbers[2 * i] = points.getX(i);
            numbers[2 * i + 1] = points.getY(i);
        }
        transform.transform(numbers, 0, numbers, 0, points.size());
        for (int i = 0; i < points.size(); i++) {
            put(points, i, new Coordinate(numbers[2 * i], numbers[2 * i + 1]));
        }
    }

    private static void put(CoordinateSequence points, int i, Coordinate place) {
        points.setOrdinate(i, CoordinateSequence.X, place.x);
        points.setOrdinate(i, CoordinateSequence.Y, place.y);
    }

    private static void swap(CoordinateSequence points) {
        for (int i = 0; i < points.size(); i++) {
            put(points, i, new Coordinate(points.getY(i), points.getX(i)));
        }
    }

    private static final class Unmovable extends RuntimeException {
        Unmovable(Exception cause) {
            super(cause);
        }
    }

    /** JTS hands a sequence over point by point; the whole of it is moved at its first. */
    private final class EachSequence implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            if (i == 0) {
                try {
                    way.move(points);
                } catch (TransformException | RuntimeException e) {
                    throw new Unmovable(e);
                }
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
