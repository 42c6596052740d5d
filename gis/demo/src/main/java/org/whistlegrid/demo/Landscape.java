package org.whistlegrid.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * What was there before the city: the lake in the west (outside the district, whose border is the shore), the river that runs
 * into it, a canal, and the two rings that grew around the old town. Metres, local plane.
 */
final class Landscape {
    static final Coordinate OLD_TOWN = new Coordinate(-330, -420);
    private static final double CANAL_HALF_WIDTH = 9;
    private static final double SHORE_ROAD = 100;
    private static final double BANK_ROAD = 34;

    final Polygon lake = polygon(
            -1250, -3150, -1520, -2700, -1640, -2320, -1980, -1960, -2300, -1640, -2330, -1250, -2060, -860, -1900,
            -420, -2060, -120, -2370, 60, -2520, 330, -2330, 590, -2190, 880, -1850, 1260, -1760, 1560, -1990, 1850,
            -2060, 2210, -1700, 2500, -1520, 2850, -1640, 3250, -2300, 3500, -3200, 3200, -3700, 2300, -3950, 1200,
            -3600, 200, -3780, -900, -3400, -2000, -2700, -2900, -1900, -3350);
    private final Polygon hull = polygon(
            -2900, 2600, -1900, 2660, -1150, 2740, -700, 2600, -150, 2560, 420, 2640, 560, 2780, 1180, 2720, 1420, 2480,
            1980, 2260, 2120, 1980, 2500, 1800, 2560, 1320, 2440, 900, 2620, 420, 2700, -180, 2560, -620, 2590, -1180,
            2330, -1500, 2180, -1980, 1720, -2140, 1540, -2460, 900, -2420, 360, -2620, -240, -2560, -860, -2720, -1400,
            -2760, -2300, -2700, -3200, 0);
    final Polygon district = Geo.polygons(Geo.minus(hull, lake)).stream()
            .max((a, b) -> Double.compare(a.getArea(), b.getArea()))
            .orElseThrow();

    final LineString river = smooth(
            2900, 1750, 2350, 1500, 1950, 1130, 1500, 1090, 1130, 760, 780, 520, 380, 620, 60, 560, -330, 330, -760,
            400, -1080, 700, -1480, 640, -1850, 420, -2300, 330, -2750, 260);
    final Geometry riverWater = VariableBuffer.buffer(river, 24, 44).norm();
    final LineString canal = smooth(
            860, 560, 800, 250, 910, -80, 840, -480, 620, -760, 560, -1150, 690, -1600, 560, -2050, 620, -2400, 560,
            -2900);
    final Geometry canalWater = Geo.around(canal, CANAL_HALF_WIDTH);
    final Geometry water = Geo.union(List.of(lake, riverWater, canalWater));

    /** Lakeside park between the shore and 环湖路. */
    final Geometry shore = Geo.common(district, Geo.around(lake, SHORE_ROAD));
    /** From bank road to bank road. */
    final Geometry banks = Geo.minus(VariableBuffer.buffer(river, 24 + BANK_ROAD, 44 + BANK_ROAD), shore);

    final LineString innerRing = ring(OLD_TOWN, 590, 560, 2.6, 0.21, 0.04);
    final LineString outerRing = ring(new Coordinate(30, -60), 1730, 1800, 3.0, -0.1, 0.05);
    final List<LineString> shoreRoads = inside(Geo.around(lake, SHORE_ROAD));
    final List<LineString> bankRoads = inside(banks);

    private List<LineString> inside(Geometry outlineOf) {
        Geometry land = Geo.minus(district, Geo.around(lake, SHORE_ROAD - 1));
        return Geo.lines(Geo.common(outlineOf.getBoundary(), land));
    }

    private static LineString ring(Coordinate centre, double a, double b, double power, double turn, double wobble) {
        int n = 180;
        Coordinate[] points = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            double size = StrictMath.pow(
                    StrictMath.pow(Math.abs(c) / a, power) + StrictMath.pow(Math.abs(s) / b, power), -1 / power);
            size *= 1 + wobble * StrictMath.sin(3 * angle + 1) + wobble * 0.6 * StrictMath.sin(5 * angle + 4);
            points[i] = new Coordinate(
                    centre.x + size * StrictMath.cos(angle + turn), centre.y + size * StrictMath.sin(angle + turn));
        }
        points[n] = points[0].copy();
        return Geo.line(points);
    }

    private static LineString smooth(double... pairs) {
        return (LineString) DouglasPeuckerSimplifier.simplify(Geo.line(Geo.curve(false, pairs)), 0.8);
    }

    private static Polygon polygon(double... pairs) {
        return (Polygon) DouglasPeuckerSimplifier.simplify(Geo.FACTORY.createPolygon(Geo.curve(true, pairs)), 0.8);
    }
}
