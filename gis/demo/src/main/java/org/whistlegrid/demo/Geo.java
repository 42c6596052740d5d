package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The few geometry words all steps share. Overlay and buffer start their rings and sort their parts by identity hashes, which
 * differ from run to run; so every result is normalised here before anybody looks at it.
 */
final class Geo {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Geo() {}

    /** A smooth curve (Catmull-Rom) through x,y pairs. */
    static Coordinate[] curve(boolean closed, double... pairs) {
        int n = pairs.length / 2;
        int spans = closed ? n : n - 1;
        List<Coordinate> out = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            Coordinate p0 = at(pairs, i - 1, closed);
            Coordinate p1 = at(pairs, i, closed);
            Coordinate p2 = at(pairs, i + 1, closed);
            Coordinate p3 = at(pairs, i + 2, closed);
            int steps = Math.max(2, (int) (p1.distance(p2) / 20));
            for (int k = 0; k < steps; k++) {
                double t = (double) k / steps;
                out.add(new Coordinate(spline(p0.x, p1.x, p2.x, p3.x, t), spline(p0.y, p1.y, p2.y, p3.y, t)));
            }
        }
        out.add(closed ? out.get(0).copy() : at(pairs, n - 1, false));
        return out.toArray(Coordinate[]::new);
    }

    private static Coordinate at(double[] pairs, int index, boolean closed) {
        int n = pairs.length / 2;
        int i = closed ? Math.floorMod(index, n) : Math.max(0, Math.min(n - 1, index));
        return new Coordinate(pairs[2 * i], pairs[2 * i + 1]);
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    static LineString line(Coordinate... coordinates) {
        return FACTORY.createLineString(coordinates);
    }

    static Geometry minus(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, 3).norm();
    }

    static Geometry common(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, 1).norm();
    }

    static Geometry union(List<? extends Geometry> parts) {
        return OverlayNGRobust.union(new ArrayList<>(parts)).norm();
    }

    /** Everything within a distance in metres; a negative one shrinks. */
    static Geometry around(Geometry geometry, double metres) {
        return geometry.buffer(metres, 6).norm();
    }

    /** The polygons of a geometry, north-west to south-east, whatever order the overlay produced them in. */
    static List<Polygon> polygons(Geometry geometry) {
        return parts(geometry, Polygon.class);
    }

    static List<LineString> lines(Geometry geometry) {
        return parts(geometry, LineString.class);
    }

    private static <G extends Geometry> List<G> parts(Geometry geometry, Class<G> type) {
        List<G> found = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (type.isInstance(part) && !part.isEmpty()) {
                found.add(type.cast(part.norm()));
            }
        }
        found.sort(inPlaceOrder());
        return found;
    }

    /** A total order by place, for collections that come out of hash-based or tree-based algorithms. */
    static Comparator<Geometry> inPlaceOrder() {
        return Comparator.comparingDouble(
                        (Geometry g) -> -g.getEnvelopeInternal().getMaxY())
                .thenComparingDouble(g -> g.getEnvelopeInternal().getMinX())
                .thenComparing(g -> g.norm(), Geometry::compareTo);
    }

    /** Isoperimetric quotient: 1 for a circle, 0.785 for a square, near 0 for a sliver. */
    static double roundness(Geometry polygon) {
        double perimeter = polygon.getLength();
        return 4 * Math.PI * polygon.getArea() / (perimeter * perimeter);
    }
}
