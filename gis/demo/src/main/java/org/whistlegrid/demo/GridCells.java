package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.whistlegrid.demo.Course.Kind;

/** From the blocks between collectors to exactly the wanted number of grids: slivers join a neighbour, the largest are cut. */
final class GridCells {
    private static final double TOO_SMALL = 0.33;
    private static final double TOO_THIN = 0.3;

    private record Piece(Polygon polygon, double size) {}

    /** Final faces are the grids; edges know their street. */
    final Mesh mesh;
    /** Every street of the plan, those inside a merged grid too. */
    final List<Course> streets = new ArrayList<>();

    GridCells(StreetPlan plan, Field field, int wanted) {
        Mesh rough = Mesh.of(plan.borders);
        Mergers mergers = new Mergers(rough);
        mergers.absorb(face -> size(face) < TOO_SMALL * 40_000 || Geo.roundness(face) < TOO_THIN);

        List<Course> lines = new ArrayList<>(mergers.remainingBorders());
        PriorityQueue<Piece> queue = new PriorityQueue<>(
                Comparator.comparingDouble((Piece p) -> -p.size).thenComparing(p -> p.polygon, Geo.inPlaceOrder()));
        mergers.polygons().forEach(p -> queue.add(new Piece(p, size(p))));
        Cutter cutter = new Cutter(field);
        List<Course> cuts = new ArrayList<>();
        int uncuttable = 0;
        while (queue.size() + uncuttable < wanted) {
            Piece largest = queue.remove();
            Optional<Cutter.Cut> cut = cutter.best(largest.polygon);
            if (cut.isEmpty()) {
                uncuttable++;
                continue;
            }
            cuts.add(new Course(plan.nextId(), Kind.STREET, cut.get().line()));
            queue.add(new Piece(cut.get().one(), size(cut.get().one())));
            queue.add(new Piece(cut.get().other(), size(cut.get().other())));
        }
        lines.addAll(cuts);
        mesh = Mesh.of(lines);
        if (mesh.faces.size() != wanted) {
            throw new IllegalStateException(mesh.faces.size() + " grids instead of " + wanted);
        }
        for (Mesh.Edge edge : rough.edges) {
            if (edge.course().kind().street()) {
                streets.add(new Course(edge.course().id(), edge.course().kind(), edge.line()));
            }
        }
        cuts.forEach(streets::add);
    }

    /** Area as felt: a hectare weighs more in the old town, and quarters differ. */
    private static double size(Polygon p) {
        Coordinate c = p.getCentroid().getCoordinate();
        double spread = StreetPlan.spread(c) * (1 + 0.22 * Chance.noise("quarter", c.x, c.y, 600));
        return p.getArea() / (spread * spread);
    }
}
