package org.whistlegrid.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Grids cut by lanes into parcels small enough to be built by one hand; {@code grid} is the number of the mesh face. */
final class Parcels {
    record Parcel(int grid, Polygon polygon) {
        Coordinate centre() {
            return polygon.getCentroid().getCoordinate();
        }
    }

    final List<Parcel> parcels = new ArrayList<>();
    final List<LineString> lanes = new ArrayList<>();

    Parcels(Mesh mesh, Field field, Parks parks) {
        Cutter cutter = new Cutter(field);
        for (int grid = 0; grid < mesh.faces.size(); grid++) {
            Deque<Polygon> open = new ArrayDeque<>(List.of(mesh.faces.get(grid)));
            while (!open.isEmpty()) {
                Polygon piece = open.remove();
                Coordinate c = piece.getCentroid().getCoordinate();
                Optional<Cutter.Cut> cut =
                        piece.getArea() > largest(c) && !parks.holds(c) ? cutter.best(piece) : Optional.empty();
                if (cut.isPresent()) {
                    lanes.add(cut.get().line());
                    open.add(cut.get().one());
                    open.add(cut.get().other());
                } else {
                    parcels.add(new Parcel(grid, piece));
                }
            }
        }
    }

    /** Square metres from which a parcel gets a lane through it. */
    private static double largest(Coordinate c) {
        double old = c.distance(Landscape.OLD_TOWN) < 620 ? 0.45 : 1;
        return old * 24_000 * (1 + 0.4 * Chance.noise("parcel", c.x, c.y, 350));
    }
}
