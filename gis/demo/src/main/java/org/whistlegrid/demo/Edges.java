package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Buildings with their fronts on the edges of a free area, then on the edges of what is left inside. */
final class Edges {
    private static final int RINGS = 4;

    private Edges() {}

    static List<Polygon> along(Polygon area, Fabric fabric) {
        List<Polygon> placed = new ArrayList<>();
        Geometry left = area;
        for (int ring = 0; ring < RINGS && !left.isEmpty(); ring++) {
            for (Polygon part : Geo.polygons(left)) {
                front(part, fabric, placed);
            }
            left = Geo.around(left, -fabric.apart);
        }
        return placed;
    }

    private static void front(Polygon area, Fabric fabric, List<Polygon> placed) {
        Polygon plain = (Polygon) TopologyPreservingSimplifier.simplify(area, 1.5);
        PreparedGeometry free = PreparedGeometryFactory.prepare(Geo.around(area, 0.3));
        Coordinate[] points = plain.getExteriorRing().getCoordinates();
        if (!Orientation.isCCW(points)) {
            points = plain.getExteriorRing().reverse().getCoordinates();
        }
        for (int i = 1; i < points.length; i++) {
            Coordinate a = points[i - 1];
            double heading = StrictMath.atan2(points[i].y - a.y, points[i].x - a.x);
            double end = a.distance(points[i]);
            double at = 0;
            while (at + fabric.shortest <= end) {
                Coordinate from =
                        new Coordinate(a.x + at * StrictMath.cos(heading), a.y + at * StrictMath.sin(heading));
                double chance = Chance.of("front", from.x, from.y);
                double length = Math.min(end - at, Chance.between(fabric.shortest, fabric.longest, chance));
                double depth = fabric.depth * Chance.between(0.85, 1.2, Chance.of("depth", from.x, from.y));
                Polygon building = Footprint.of(from, heading, length, depth, fabric.angled);
                if (free.covers(building) && apart(building, fabric.gap * 0.8, placed)) {
                    placed.add(building);
                    at += length + fabric.gap * Chance.between(0.8, 1.4, chance);
                } else {
                    at += 4;
                }
            }
        }
    }

    private static boolean apart(Polygon building, double gap, List<Polygon> placed) {
        return placed.stream().noneMatch(other -> other.isWithinDistance(building, gap));
    }
}
