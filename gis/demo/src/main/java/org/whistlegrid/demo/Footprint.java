package org.whistlegrid.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Outlines of buildings: a rectangle with its front on a line, some with a corner or a court left out. */
final class Footprint {
    private Footprint() {}

    /** Front from {@code from} along {@code heading} (radians); the building lies to the left of the front. */
    static Polygon of(Coordinate from, double heading, double length, double depth, double angled) {
        double chance = Chance.of("footprint", from.x, from.y);
        if (chance >= angled || length < 10) {
            return shape(from, heading, 0, 0, length, 0, length, depth, 0, depth);
        }
        double part = Chance.between(0.32, 0.48, Chance.of("footprint.part", from.x, from.y));
        double wing = Math.max(4, Math.min(length, depth) * 0.45);
        if (chance < angled * 0.3 && length > 30 && depth > 12) {
            double left = length * 0.3;
            double right = length * 0.7;
            return shape(
                    from, heading, 0, 0, length, 0, length, depth, right, depth, right, wing, left, wing, left, depth,
                    0, depth);
        }
        double cut = length * part;
        return chance < angled * 0.65
                ? shape(from, heading, 0, 0, length, 0, length, wing, cut, wing, cut, depth, 0, depth)
                : shape(
                        from,
                        heading,
                        0,
                        0,
                        length,
                        0,
                        length,
                        depth,
                        length - cut,
                        depth,
                        length - cut,
                        wing,
                        0,
                        wing);
    }

    private static Polygon shape(Coordinate from, double heading, double... pairs) {
        double cos = StrictMath.cos(heading);
        double sin = StrictMath.sin(heading);
        int n = pairs.length / 2;
        Coordinate[] points = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double u = pairs[2 * i];
            double v = pairs[2 * i + 1];
            points[i] = new Coordinate(from.x + u * cos - v * sin, from.y + u * sin + v * cos);
        }
        points[n] = points[0].copy();
        return Geo.FACTORY.createPolygon(points);
    }
}
