package org.whistlegrid.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Cuts a block in two along the field: the fairest, shortest, roundest of several tries. */
final class Cutter {
    private static final double STEP = 8;
    private static final double[] OFFSETS = {-0.16, -0.08, 0, 0.08, 0.16};

    record Cut(LineString line, Polygon one, Polygon other) {}

    private final Field field;

    Cutter(Field field) {
        this.field = field;
    }

    Optional<Cut> best(Polygon block) {
        PreparedGeometry inside = PreparedGeometryFactory.prepare(block);
        Coordinate centre = block.getCentroid().getCoordinate();
        Envelope box = block.getEnvelopeInternal();
        double reach = Math.hypot(box.getWidth(), box.getHeight());
        Cut best = null;
        double bestScore = 0;
        for (double turn : new double[] {0, Math.PI / 2}) {
            double heading = field.along(centre.x, centre.y, turn);
            for (double offset : OFFSETS) {
                Coordinate seed = new Coordinate(
                        centre.x - reach * offset * StrictMath.sin(heading),
                        centre.y + reach * offset * StrictMath.cos(heading));
                Cut cut = inside.contains(Geo.FACTORY.createPoint(seed)) ? cut(block, inside, seed, heading) : null;
                double score = cut == null ? 0 : score(block, cut);
                if (score > bestScore) {
                    best = cut;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(Polygon block, Cut cut) {
        double balance = Math.min(cut.one.getArea(), cut.other.getArea()) / block.getArea();
        double roundness = Math.min(Geo.roundness(cut.one), Geo.roundness(cut.other));
        if (balance < 0.25 || roundness < 0.2) {
            return 0;
        }
        return 1 + balance + roundness - 0.3 * cut.line.getLength() / Math.sqrt(block.getArea());
    }

    private Cut cut(Polygon block, PreparedGeometry inside, Coordinate seed, double heading) {
        Deque<Coordinate> points = new ArrayDeque<>();
        points.add(seed);
        for (boolean forward : new boolean[] {true, false}) {
            Coordinate at = seed;
            double towards = forward ? heading : heading + Math.PI;
            for (int i = 0; i < 200 && (i == 0 || inside.contains(Geo.FACTORY.createPoint(at))); i++) {
                towards = field.along(at.x, at.y, towards);
                at = new Coordinate(at.x + STEP * StrictMath.cos(towards), at.y + STEP * StrictMath.sin(towards));
                if (forward) {
                    points.addLast(at);
                } else {
                    points.addFirst(at);
                }
            }
        }
        Geometry traced = DouglasPeuckerSimplifier.simplify(Geo.line(points.toArray(Coordinate[]::new)), 0.8);
        List<LineString> within = Geo.lines(Geo.common(traced, block));
        if (within.size() != 1) {
            return null;
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(Geo.union(List.of(block.getBoundary(), traced)));
        List<Polygon> parts = Geo.polygons(Geo.FACTORY.buildGeometry(polygonizer.getPolygons()));
        return parts.size() == 2 ? new Cut(within.get(0), parts.get(0), parts.get(1)) : null;
    }
}
