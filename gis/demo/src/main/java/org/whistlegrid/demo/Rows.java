package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Parallel rows of buildings across a free area. */
final class Rows {
    private Rows() {}

    /** {@code heading} is the direction of the rows in radians. */
    static List<Polygon> across(Polygon area, double heading, Fabric fabric) {
        AffineTransformation level =
                AffineTransformation.rotationInstance(StrictMath.sin(-heading), StrictMath.cos(-heading));
        Polygon turned = (Polygon) level.transform(area);
        PreparedGeometry free = PreparedGeometryFactory.prepare(area);
        Envelope box = turned.getEnvelopeInternal();
        double chance = Chance.of("rows", box.getMinX(), box.getMinY());
        double length = Chance.between(fabric.shortest, fabric.longest, chance);
        double slack = (box.getHeight() - fabric.depth) % fabric.apart;
        List<Polygon> placed = new ArrayList<>();
        for (double y = box.getMinY() + slack / 2; y + fabric.depth <= box.getMaxY(); y += fabric.apart) {
            double[] spans = common(
                    common(spans(turned, y + 0.05), spans(turned, y + fabric.depth / 2)),
                    spans(turned, y + fabric.depth - 0.05));
            for (int i = 0; i < spans.length; i += 2) {
                for (double[] slot : slots(spans[i] + 0.2, spans[i + 1] - 0.2, length, fabric)) {
                    Coordinate from = new Coordinate(
                            slot[0] * StrictMath.cos(heading) - y * StrictMath.sin(heading),
                            slot[0] * StrictMath.sin(heading) + y * StrictMath.cos(heading));
                    Polygon building = Footprint.of(from, heading, slot[1], fabric.depth, fabric.angled);
                    if (free.covers(building)) {
                        placed.add(building);
                    }
                }
            }
        }
        return placed;
    }

    /** Equal buildings with equal gaps between two ends: pairs of start and length. */
    private static List<double[]> slots(double from, double to, double wanted, Fabric fabric) {
        double room = to - from;
        List<double[]> slots = new ArrayList<>();
        if (room < fabric.shortest * 0.75) {
            return slots;
        }
        int n = (int) Math.max(1, StrictMath.rint((room + fabric.gap) / (wanted + fabric.gap)));
        double length = Math.min(fabric.longest, (room - (n - 1) * fabric.gap) / n);
        double gap = n == 1 ? 0 : (room - n * length) / (n - 1);
        for (int i = 0; i < n; i++) {
            slots.add(new double[] {from + i * (length + gap), length});
        }
        return slots;
    }

    /** Where a horizontal line lies inside the polygon: pairs of x from west to east. */
    private static double[] spans(Polygon polygon, double y) {
        List<Double> crossings = new ArrayList<>();
        for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
            Coordinate[] points =
                    (ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1)).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                Coordinate a = points[i - 1];
                Coordinate b = points[i];
                if (a.y <= y != b.y <= y) {
                    crossings.add(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
                }
            }
        }
        return crossings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double[] common(double[] a, double[] b) {
        double[] out = new double[a.length + b.length];
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            double from = Math.max(a[i], b[j]);
            double to = Math.min(a[i + 1], b[j + 1]);
            if (from < to) {
                out[n++] = from;
                out[n++] = to;
            }
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
