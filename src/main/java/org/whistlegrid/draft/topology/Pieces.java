package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The connected pieces of a difference or intersection that are no rounding, largest first. */
final class Pieces {

    /** @param squareMetres its size on the ground */
    record Piece(Polygon shape, double squareMetres) {

        Point place() {
            return shape.getInteriorPoint();
        }
    }

    private Pieces() {}

    static List<Piece> common(Geometry one, Geometry other, Scale scale) {
        return of(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION), scale);
    }

    static List<Piece> without(Geometry one, Geometry other, Scale scale) {
        return of(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE), scale);
    }

    static List<Piece> of(Geometry shape, Scale scale) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                double size = scale.of(polygon);
                if (size >= scale.noise()) {
                    pieces.add(new Piece(polygon, size));
                }
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::squareMetres).reversed());
        return pieces;
    }
}
