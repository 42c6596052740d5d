package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Located;

/** The lines of the grids, for distances in metres: how far is it to the border, and whose border is it. */
final class Outlines {

    /** A grid by its number and the metres from a point to its line, from whichever side. */
    record Line(int grid, double metres) {}

    private record Outline(int grid, IndexedFacetDistance line) {}

    /** More than are ever told of; beyond this the tree is asked for the nearest instead of for all. */
    private static final int MANY = 2 * Located.MOST_NEIGHBOURS;

    private final GeometryFactory factory = new GeometryFactory();
    private final LocalMetres metres;
    private final STRtree tree = new STRtree();

    Outlines(List<Area> grids, LocalMetres metres) {
        this.metres = metres;
        for (int i = 0; i < grids.size(); i++) {
            Geometry line = metres.of(grids.get(i).ground().getBoundary());
            tree.insert(line.getEnvelopeInternal(), new Outline(i, new IndexedFacetDistance(line)));
        }
        tree.build();
    }

    /** The lines within reach, or the nearest {@link #MANY} of them. */
    List<Line> within(Coordinate lonLat, double reach) {
        Point here = factory.createPoint(metres.of(lonLat));
        Envelope box = here.getEnvelopeInternal();
        box.expandBy(reach);
        List<?> touched = tree.query(box);
        if (touched.size() > MANY) {
            touched = nearest(here);
        }
        List<Line> lines = new ArrayList<>();
        for (Object found : touched) {
            Outline outline = (Outline) found;
            double away = outline.line.distance(here);
            if (away <= reach) {
                lines.add(new Line(outline.grid, away));
            }
        }
        return lines;
    }

    private List<Object> nearest(Point here) {
        return List.of(tree.nearestNeighbour(
                here.getEnvelopeInternal(), here, (one, other) -> distance(one.getItem(), other.getItem()), MANY));
    }

    private static double distance(Object one, Object other) {
        return one instanceof Outline outline
                ? outline.line.distance((Point) other)
                : ((Outline) other).line.distance((Point) one);
    }
}
