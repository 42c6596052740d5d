package org.whistlegrid.exchange.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds a ground ring by ring, as a reader meets them, and notes what is wrong instead of failing: one broken feature
 * does not keep a file out. Beyond the most vertices nothing more is stored.
 */
final class Ground {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private final int most;
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private final List<Polygon> parts = new ArrayList<>();
    private final List<LinearRing> rings = new ArrayList<>();
    private final List<Coordinate> points = new ArrayList<>();
    private int vertices;

    Ground(int mostVertices) {
        this.most = mostVertices;
    }

    void flaw(Flaw flaw) {
        flaws.add(flaw);
    }

    void point(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            flaws.add(Flaw.NOT_A_NUMBER);
        }
        if (++vertices > most) {
            flaws.add(Flaw.TOO_MANY_VERTICES);
            points.clear();
            return;
        }
        points.add(new Coordinate(x, y));
    }

    void endRing() {
        ring().ifPresent(rings::add);
    }

    /** The ring that the points since the last one make; none when they make none. */
    java.util.Optional<LinearRing> ring() {
        Coordinate[] ring = points.toArray(Coordinate[]::new);
        points.clear();
        if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
            if (!flaws.contains(Flaw.TOO_MANY_VERTICES)) {
                flaws.add(Flaw.RING_BROKEN);
            }
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(FACTORY.createLinearRing(ring));
    }

    /** The first ring since the last part is its shell, the others are holes. */
    void endPart() {
        if (!rings.isEmpty()) {
            part(FACTORY.createPolygon(
                    rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            rings.clear();
        }
    }

    void part(Polygon part) {
        parts.add(part);
    }

    Shape end() {
        boolean lost = flaws.contains(Flaw.NOT_A_NUMBER)
                || flaws.contains(Flaw.RING_BROKEN)
                || flaws.contains(Flaw.TOO_MANY_VERTICES);
        if (!lost && parts.isEmpty()) {
            flaws.add(Flaw.NO_GEOMETRY);
        }
        MultiPolygon ground =
                lost || parts.isEmpty() ? null : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        return new Shape(ground, flaws);
    }
}
