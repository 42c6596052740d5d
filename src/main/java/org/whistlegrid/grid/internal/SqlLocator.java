package org.whistlegrid.grid.internal;

import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/**
 * Whether one polygonal ground has a point, in the arithmetic of {@code ST_Covers}: the side of a line is one determinant
 * in doubles. Exact arithmetic is not better here but different: a point some 1e-25 degrees off a line lies beside it for
 * one and on it for the other, and a report's grid must be the one that a query over the same drawing names.
 */
final class SqlLocator implements PointOnGeometryLocator {

    /** A line shorter than this, in degrees, is no line to PostGIS. */
    private static final double NO_LENGTH = 1e-12;

    private record Line(double x0, double y0, double x1, double y1) {

        /** Positive to the left, negative to the right, 0 in line with it. */
        double side(Coordinate point) {
            return (x1 - x0) * (point.y - y0) - (point.x - x0) * (y1 - y0);
        }

        boolean boxes(Coordinate point) {
            return point.x >= Math.min(x0, x1)
                    && point.x <= Math.max(x0, x1)
                    && point.y >= Math.min(y0, y1)
                    && point.y <= Math.max(y0, y1);
        }

        /** Whether a ray from the point to the east crosses it. */
        boolean crossedFrom(Coordinate point, double side) {
            return y0 <= point.y && point.y < y1 ? side > 0 : y1 <= point.y && point.y < y0 && side < 0;
        }
    }

    private final SortedPackedIntervalRTree lines = new SortedPackedIntervalRTree();

    SqlLocator(Geometry ground) {
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) ground.getGeometryN(i);
            add(polygon.getExteriorRing().getCoordinateSequence());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole).getCoordinateSequence());
            }
        }
    }

    private void add(CoordinateSequence ring) {
        for (int i = 1; i < ring.size(); i++) {
            Line line = new Line(ring.getX(i - 1), ring.getY(i - 1), ring.getX(i), ring.getY(i));
            double wide = line.x1 - line.x0;
            double high = line.y1 - line.y0;
            if (wide * wide + high * high >= NO_LENGTH * NO_LENGTH) {
                lines.insert(Math.min(line.y0, line.y1), Math.max(line.y0, line.y1), line);
            }
        }
    }

    @Override
    public int locate(Coordinate point) {
        int[] crossings = new int[1];
        boolean[] on = new boolean[1];
        lines.query(point.y, point.y, found -> {
            Line line = (Line) found;
            double side = line.side(point);
            if (side == 0 && line.boxes(point)) {
                on[0] = true;
            } else if (line.crossedFrom(point, side)) {
                crossings[0]++;
            }
        });
        return on[0] ? Location.BOUNDARY : crossings[0] % 2 == 1 ? Location.INTERIOR : Location.EXTERIOR;
    }
}
