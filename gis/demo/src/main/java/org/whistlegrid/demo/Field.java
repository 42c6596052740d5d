package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * The way streets run at each place: a cross field (four equal directions at right angles), bent by the shore, the river, the
 * rings, the old town and two newer quarters with a grain of their own. Kept on a raster of {@value #CELL} m.
 */
final class Field {
    private static final int CELL = 25;
    private static final int REACH = 3200;
    private static final int SIZE = 2 * REACH / CELL + 1;

    private record Guide(double x, double y, double angle) {}

    private final double[][] cos = new double[SIZE][SIZE];
    private final double[][] sin = new double[SIZE][SIZE];

    Field(Landscape land) {
        List<Guide> shore = guides(land.shoreRoads);
        List<Guide> river = guides(List.of(land.river));
        List<Guide> canal = guides(List.of(land.canal));
        List<Guide> rings = guides(List.of(land.innerRing, land.outerRing));
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double x = i * CELL - REACH;
                double y = j * CELL - REACH;
                double grain = StrictMath.toRadians(6 + 16 * Chance.noise("grain", x, y, 1500));
                add(i, j, grain, 0.45);
                add(i, j, StrictMath.toRadians(-27), 1.6 * near(x, y, 1750, 200, 850));
                add(i, j, StrictMath.toRadians(21), 1.4 * near(x, y, 1350, -1500, 800));
                add(i, j, StrictMath.toRadians(33), 1.4 * near(x, y, -500, 1700, 750));
                add(i, j, StrictMath.toRadians(12), 2.5 * near(x, y, Landscape.OLD_TOWN.x, Landscape.OLD_TOWN.y, 420));
                add(i, j, shore, x, y, 2.2, 420);
                add(i, j, river, x, y, 2.4, 190);
                add(i, j, canal, x, y, 1.4, 120);
                add(i, j, rings, x, y, 2.4, 150);
            }
        }
    }

    /** Direction in radians of the branch of the cross nearest to {@code heading}. */
    double along(double x, double y, double heading) {
        double u = Math.max(0, Math.min(SIZE - 1.001, (x + REACH) / CELL));
        double v = Math.max(0, Math.min(SIZE - 1.001, (y + REACH) / CELL));
        double angle = StrictMath.atan2(blend(sin, u, v), blend(cos, u, v)) / 4;
        double quarter = Math.PI / 2;
        return angle + quarter * StrictMath.rint((heading - angle) / quarter);
    }

    private static double blend(double[][] raster, double u, double v) {
        int i = (int) u;
        int j = (int) v;
        double s = u - i;
        double t = v - j;
        return (raster[i][j] * (1 - s) + raster[i + 1][j] * s) * (1 - t)
                + (raster[i][j + 1] * (1 - s) + raster[i + 1][j + 1] * s) * t;
    }

    private static double near(double x, double y, double cx, double cy, double reach) {
        double d2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
        return StrictMath.exp(-d2 / (reach * reach));
    }

    private void add(int i, int j, List<Guide> guides, double x, double y, double weight, double reach) {
        Guide nearest = guides.get(0);
        double best = Double.MAX_VALUE;
        for (Guide guide : guides) {
            double d2 = (guide.x - x) * (guide.x - x) + (guide.y - y) * (guide.y - y);
            if (d2 < best) {
                best = d2;
                nearest = guide;
            }
        }
        add(i, j, nearest.angle, weight * StrictMath.exp(-StrictMath.sqrt(best) / reach));
    }

    private void add(int i, int j, double angle, double weight) {
        cos[i][j] += weight * StrictMath.cos(4 * angle);
        sin[i][j] += weight * StrictMath.sin(4 * angle);
    }

    private static List<Guide> guides(List<LineString> lines) {
        List<Guide> guides = new ArrayList<>();
        for (LineString line : lines) {
            Coordinate[] points = line.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                Coordinate a = points[i - 1];
                Coordinate b = points[i];
                double angle = StrictMath.atan2(b.y - a.y, b.x - a.x);
                int steps = Math.max(1, (int) (a.distance(b) / 30));
                for (int k = 0; k < steps; k++) {
                    double t = (k + 0.5) / steps;
                    guides.add(new Guide(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, angle));
                }
            }
        }
        return guides;
    }
}
