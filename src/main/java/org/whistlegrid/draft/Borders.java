package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Mender;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Scale;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Tier;

/** Draws grounds so that neighbours meet at the same corners, and lets the tiers above follow. */
@ApplicationScoped
class Borders {

    /** What rounding leaves between two grounds that were cut at each other, in m². */
    private static final double ROUNDING = 0.01;

    private final DrawingBoard board;
    private final Houses houses;
    private final CoordinateSystems systems;

    Borders(DrawingBoard board, Houses houses, CoordinateSystems systems) {
        this.board = board;
        this.houses = houses;
        this.systems = systems;
    }

    /** The parts of a ground, largest first. A line that ends inside cuts nothing off. */
    static List<Geometry> cut(Geometry ground, Geometry by) {
        List<Geometry> parts = new ArrayList<>();
        if (by.getDimension() == Dimension.A) {
            Geometry rest = ground;
            for (Object piece : PolygonExtracter.getPolygons(by)) {
                addTo(parts, OverlayNGRobust.overlay(rest, (Polygon) piece, OverlayNG.INTERSECTION));
                rest = OverlayNGRobust.overlay(rest, (Polygon) piece, OverlayNG.DIFFERENCE);
            }
            addTo(parts, rest);
        } else {
            Polygonizer faces = new Polygonizer();
            faces.add(OverlayNGRobust.overlay(ground.getBoundary(), by, OverlayNG.UNION));
            for (Object face : faces.getPolygons()) {
                Polygon part = (Polygon) face;
                if (ground.contains(part.getInteriorPoint())) {
                    parts.add(part);
                }
            }
        }
        parts.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
        return parts;
    }

    private static void addTo(List<Geometry> parts, Geometry part) {
        List<?> polygons = PolygonExtracter.getPolygons(part);
        if (!polygons.isEmpty()) {
            parts.add(part.getFactory().buildGeometry(polygons));
        }
    }

    /** Also of grounds that overlap or do not quite meet. */
    static Geometry union(List<Geometry> grounds) {
        Geometry[] all = grounds.toArray(Geometry[]::new);
        return CoverageValidator.isValid(all)
                ? Mender.union(grounds)
                : OverlayNGRobust.union(all[0].getFactory().createGeometryCollection(all));
    }

    /** Draws these grids with the grounds they have here, knits their neighbours to them, and lets their parents follow. */
    List<Plot> redraw(UUID draft, int act, List<Plot> drawn, List<String> otherParents) {
        return settle(draft, act, drawn, near(draft, drawn), Mender::mend, otherParents);
    }

    /** The grids that changed, the moved one first. */
    List<Plot> move(UUID draft, int act, Plot grid, Geometry ground) {
        Plot moved = grid.withGround(ground);
        Geometry left = OverlayNGRobust.overlay(grid.ground(), ground, OverlayNG.DIFFERENCE);
        List<Plot> neighbours = near(draft, List.of(grid, moved)).stream()
                .map(neighbour -> without(neighbour, ground))
                .toList();
        List<Plot> changed = settle(
                draft,
                act,
                List.of(moved),
                neighbours,
                (mender, plots) -> mender.mendVacated(plots, left, moved.row()),
                List.of());
        houses.follow(draft, act, changed, OverlayNGRobust.overlay(grid.ground(), ground, OverlayNG.SYMDIFFERENCE));
        return changed;
    }

    /** How the drawn plots and their neighbours are brought together. */
    private interface Joining {
        List<Plot> join(Mender mender, List<Plot> plots);
    }

    private List<Plot> settle(
            UUID draft, int act, List<Plot> drawn, List<Plot> neighbours, Joining joining, List<String> otherParents) {
        List<Plot> all = new ArrayList<>(drawn);
        all.addAll(neighbours);
        Scale scale = new Scale(systems::squareMetres, ROUNDING, ROUNDING);
        List<Plot> joined = joining.join(new Mender(scale, finding -> {}), all);
        Map<Integer, Geometry> before = new LinkedHashMap<>();
        neighbours.forEach(
                plot -> before.put(plot.row(), board.area(draft, plot.code()).ground()));
        List<Plot> changed = new ArrayList<>();
        for (Plot plot : joined) {
            Geometry was = before.get(plot.row());
            if (was == null || !was.equalsNorm(plot.ground())) {
                board.draw(draft, act, plot);
                changed.add(plot);
            }
        }
        Set<String> parents = new LinkedHashSet<>(otherParents);
        changed.forEach(plot -> parents.add(plot.parent()));
        parentsFollow(draft, act, parents);
        return changed;
    }

    /** Makes these areas, and those above them, what lies in them. */
    void parentsFollow(UUID draft, int act, Set<String> codes) {
        Set<String> above = new LinkedHashSet<>();
        for (String code : codes) {
            if (Tier.of(code).isEmpty()) {
                continue;
            }
            List<Geometry> children =
                    board.children(draft, code).stream().map(Plot::ground).toList();
            if (!children.isEmpty()) {
                board.draw(draft, act, board.area(draft, code).withGround(union(children)));
                above.add(Codes.parentOf(code));
            }
        }
        if (!above.isEmpty()) {
            parentsFollow(draft, act, above);
        }
    }

    private List<Plot> near(UUID draft, List<Plot> drawn) {
        Set<String> own = new LinkedHashSet<>();
        drawn.forEach(plot -> own.add(plot.code()));
        Map<String, Plot> near = new LinkedHashMap<>();
        drawn.forEach(plot -> board.gridsNear(draft, plot.ground()).forEach(other -> near.put(other.code(), other)));
        near.keySet().removeAll(own);
        return List.copyOf(near.values());
    }

    private static Plot without(Plot neighbour, Geometry ground) {
        if (!neighbour.ground().intersects(ground)) {
            return neighbour;
        }
        Geometry rest = OverlayNGRobust.overlay(neighbour.ground(), ground, OverlayNG.DIFFERENCE);
        if (rest.getArea() == 0) {
            throw DraftRefused.swallows(neighbour.code());
        }
        return neighbour.withGround(rest.getFactory().buildGeometry(PolygonExtracter.getPolygons(rest)));
    }
}
