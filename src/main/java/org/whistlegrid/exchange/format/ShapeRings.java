package org.whistlegrid.exchange.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * A shapefile's polygon is a heap of rings: clockwise ones are shells, the others holes of the shell around them. A hole
 * that lies in none is taken for a shell that was drawn the wrong way round; what does not fit then is for the topology
 * report.
 */
final class ShapeRings {

    private final Ground ground;
    private final List<LinearRing> shells = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private final Map<Integer, PointOnGeometryLocator> locators = new HashMap<>();

    ShapeRings(int mostVertices) {
        this.ground = new Ground(mostVertices);
    }

    void flaw(Flaw flaw) {
        ground.flaw(flaw);
    }

    void point(double x, double y) {
        ground.point(x, y);
    }

    void endRing() {
        ground.ring().ifPresent(ring -> (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring));
    }

    Shape end() {
        STRtree index = new STRtree();
        List<List<LinearRing>> held = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            index.insert(shells.get(i).getEnvelopeInternal(), i);
            held.add(new ArrayList<>());
        }
        int known = shells.size();
        for (LinearRing hole : holes) {
            Optional<Integer> around = known == 0 ? Optional.empty() : around(hole, index);
            if (around.isPresent()) {
                held.get(around.get()).add(hole);
            } else {
                shells.add(hole);
                held.add(List.of());
            }
        }
        for (int i = 0; i < shells.size(); i++) {
            ground.part(Ground.FACTORY.createPolygon(shells.get(i), held.get(i).toArray(LinearRing[]::new)));
        }
        return ground.end();
    }

    @SuppressWarnings("unchecked")
    private Optional<Integer> around(LinearRing hole, STRtree index) {
        return ((List<Integer>) index.query(hole.getEnvelopeInternal()))
                .stream()
                        .filter(i -> shells.get(i).getEnvelopeInternal().covers(hole.getEnvelopeInternal()))
                        .filter(i -> liesIn(
                                hole, locators.computeIfAbsent(i, n -> new IndexedPointInAreaLocator(shells.get(n)))))
                        .min(Comparator.comparingDouble(
                                i -> shells.get(i).getEnvelopeInternal().getArea()));
    }

    /** By the first point that is not on the shell itself. */
    private static boolean liesIn(LinearRing hole, PointOnGeometryLocator shell) {
        for (int i = 0; i < hole.getNumPoints(); i++) {
            int where = shell.locate(hole.getCoordinateN(i));
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }
}
