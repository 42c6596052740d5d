package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts a community into unit grids (GB/T 47678.3): squares of a hundred metres on the lattice of the plane's hundreds, so
 * that those of neighbours line up. A piece at the edge that is too small joins the neighbour it shares the longest border
 * with. The same ground is always cut in the same way.
 */
final class UnitCells {

    private static final double SIDE = 100;

    /** Smaller pieces are no unit of their own: a fifth of the full square (m²). */
    private static final double LEAST = SIDE * SIDE / 5;

    private static final int MOST = 999;

    /** @param ground in metres of the plane */
    private record Cell(int row, int column, Geometry ground) {}

    private UnitCells() {}

    /**
     * The pieces in the order of their serials: from north to south, and in each row from west to east.
     *
     * @param community in metres of a plane, easting first
     */
    static List<Geometry> cut(Geometry community) {
        for (double side = SIDE; ; side *= 2) {
            List<Geometry> cells = cut(community, side);
            if (cells.size() <= MOST) {
                return cells;
            }
        }
    }

    private static List<Geometry> cut(Geometry community, double side) {
        PreparedGeometry whole = PreparedGeometryFactory.prepare(community);
        Envelope box = community.getEnvelopeInternal();
        List<Cell> cells = new ArrayList<>();
        for (int row = index(box.getMinY(), side); row <= index(box.getMaxY(), side); row++) {
            for (int column = index(box.getMinX(), side); column <= index(box.getMaxX(), side); column++) {
                Geometry square = community
                        .getFactory()
                        .toGeometry(new Envelope(column * side, (column + 1) * side, row * side, (row + 1) * side));
                add(cells, row, column, square, whole);
            }
        }
        List<Cell> joined = joined(cells, LEAST * side * side / (SIDE * SIDE));
        joined.sort(Comparator.comparingInt(Cell::row)
                .reversed()
                .thenComparingInt(Cell::column)
                .thenComparingDouble(cell -> cell.ground.getEnvelopeInternal().getMinX()));
        return joined.stream().map(Cell::ground).toList();
    }

    private static void add(List<Cell> cells, int row, int column, Geometry square, PreparedGeometry whole) {
        if (whole.contains(square)) {
            cells.add(new Cell(row, column, square));
        } else if (whole.intersects(square)) {
            Geometry common = OverlayNGRobust.overlay(whole.getGeometry(), square, OverlayNG.INTERSECTION);
            for (int i = 0; i < common.getNumGeometries(); i++) {
                if (common.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                    cells.add(new Cell(row, column, part));
                }
            }
        }
    }

    /** Smallest first, each into a neighbour; one without any stays what it is. */
    private static List<Cell> joined(List<Cell> cells, double least) {
        List<Cell> kept = new ArrayList<>(cells);
        List<Cell> small = cells.stream()
                .filter(cell -> cell.ground.getArea() < least)
                .sorted(Comparator.comparingDouble(cell -> cell.ground.getArea()))
                .toList();
        for (Cell cell : small) {
            int at = kept.indexOf(cell);
            if (at >= 0 && kept.get(at).ground.getArea() < least) {
                neighbour(kept, cell).ifPresent(other -> {
                    kept.remove(cell);
                    kept.set(
                            kept.indexOf(other),
                            new Cell(
                                    other.row,
                                    other.column,
                                    OverlayNGRobust.overlay(other.ground, cell.ground, OverlayNG.UNION)));
                });
            }
        }
        return kept;
    }

    private static Optional<Cell> neighbour(List<Cell> cells, Cell cell) {
        return cells.stream()
                .filter(other -> other != cell
                        && Math.abs(other.row - cell.row) <= 2
                        && Math.abs(other.column - cell.column) <= 2)
                .filter(other -> border(cell, other) > 0)
                .max(Comparator.comparingDouble((Cell other) -> border(cell, other))
                        .thenComparing(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column)));
    }

    private static double border(Cell one, Cell other) {
        return OverlayNGRobust.overlay(one.ground, other.ground, OverlayNG.INTERSECTION)
                .getLength();
    }

    private static int index(double metres, double side) {
        return (int) Math.floor(metres / side);
    }
}
