package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Tier;

/** A drawing made of another one: every third grid gets a hole, and every second hole is a grid of its own. */
final class HoledDrawing {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int EIGHTH_OF_A_TURN = 2;

    private HoledDrawing() {}

    static List<Area> of(List<Area> areas) {
        List<Area> drawing = new ArrayList<>(
                areas.stream().filter(area -> area.tier() != Tier.GRID).toList());
        int number = 0;
        for (Area grid : areas) {
            if (grid.tier() == Tier.GRID) {
                boolean holed = number % 3 == 0;
                Polygon hole = holed ? hole(grid.ground()) : null;
                drawing.add(hole == null ? grid : with(grid, grid.code(), without(grid.ground(), hole)));
                if (hole != null && number % 6 == 0) {
                    drawing.add(with(grid, grid.parent() + (900 + number % 100), hole));
                }
                number++;
            }
        }
        return drawing;
    }

    private static Polygon hole(Geometry ground) {
        Geometry centre = ground.getInteriorPoint();
        double room = centre.distance(ground.getBoundary());
        return (Polygon) centre.buffer(room / 2, EIGHTH_OF_A_TURN);
    }

    private static Geometry without(Geometry ground, Polygon hole) {
        MultiPolygon parts = Shapes.multi(ground);
        Polygon[] holed = new Polygon[parts.getNumGeometries()];
        for (int i = 0; i < holed.length; i++) {
            Polygon part = (Polygon) parts.getGeometryN(i);
            holed[i] = part.contains(hole)
                    ? FACTORY.createPolygon(part.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()})
                    : part;
        }
        return FACTORY.createMultiPolygon(holed);
    }

    private static Area with(Area grid, String code, Geometry ground) {
        return new Area(code, Tier.GRID, grid.name(), grid.parent(), grid.squareMetres(), ground);
    }

    /** The corners of all its grids, ring by ring. */
    static List<Coordinate[]> rings(List<Area> drawing) {
        return drawing.stream()
                .filter(area -> area.tier() == Tier.GRID)
                .flatMap(area -> rings(area.ground()))
                .toList();
    }

    private static Stream<Coordinate[]> rings(Geometry ground) {
        MultiPolygon parts = Shapes.multi(ground);
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            Polygon part = (Polygon) parts.getGeometryN(i);
            rings.add(part.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                rings.add(part.getInteriorRingN(hole).getCoordinates());
            }
        }
        return rings.stream().map(ring -> Arrays.copyOf(ring, ring.length));
    }
}
