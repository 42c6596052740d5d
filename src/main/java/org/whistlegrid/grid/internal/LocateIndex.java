package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Certainty;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.GridPath.House;
import org.whistlegrid.grid.GridPath.Step;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.Located;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Position;

/**
 * One version of the grid in memory. Whether a ground covers a position is decided as {@code ST_Covers} does, bit for bit:
 * lines and corners belong to every ground they bound, holes to none. Who has a position that several cover is a rule, so
 * the answer is the same on every node and every day. Immutable; read by many threads.
 */
public final class LocateIndex {

    private static final Comparator<Area> BY_CODE = Comparator.comparing(Area::code);

    private final List<Area> grids;
    private final GridPath[] paths;
    private final List<PointOnGeometryLocator> locators;
    private final CellRaster raster;
    private final Outlines outlines;
    private final Houses houses;
    private final Envelope extent = new Envelope();

    public LocateIndex(List<Area> areas) {
        Map<String, String> names = new HashMap<>();
        areas.stream()
                .filter(area -> area.tier() != Tier.BUILDING)
                .forEach(area -> names.put(area.code(), area.name()));
        areas.stream()
                .filter(area -> area.tier() == Tier.SUB_DISTRICT)
                .forEach(area -> extent.expandToInclude(area.ground().getEnvelopeInternal()));
        grids = of(Tier.GRID, areas);
        paths = grids.stream().map(grid -> path(grid, names)).toArray(GridPath[]::new);
        Envelope ground = new Envelope();
        grids.forEach(grid -> ground.expandToInclude(grid.ground().getEnvelopeInternal()));
        LocalMetres metres = LocalMetres.at(ground.isNull() ? 0 : ground.centre().y);
        List<RingCells.Shape> shapes = grids.stream()
                .map(grid -> new RingCells.Shape(grid.ground(), locator(grid)))
                .toList();
        locators = shapes.stream().map(RingCells.Shape::locator).toList();
        raster = new CellRaster(ground.isNull() ? new Envelope(0, 0, 0, 0) : ground, metres, shapes);
        outlines = new Outlines(grids, metres);
        houses = new Houses(of(Tier.BUILDING, areas), metres);
    }

    /** West, south, east and north of the district. */
    public Envelope extent() {
        return new Envelope(extent);
    }

    /** @param accuracyMetres radius within which the true place lies; null when not told */
    public Located locate(Position position, @Nullable Double accuracyMetres, LocateRules rules) {
        Coordinate point = new Coordinate(position.lon(), position.lat());
        double reach = Math.max(rules.borderMetres(), accuracyMetres == null ? 0 : accuracyMetres);
        double beside = Math.max(reach, rules.toleranceMetres());
        int cell = raster.cellOf(point.x, point.y);
        boolean on = cell != CellRaster.NOWHERE;
        int[] covering = on ? raster.covering(cell, point, locators) : new int[0];
        if (on && covering.length == 1 && raster.quiet(cell, point.x, point.y, reach)) {
            GridPath path = withBuilding(point, covering[0], rules);
            return new Located(position, accuracyMetres, Certainty.INSIDE, false, path, 0.0, List.of(), null);
        }
        if (on && covering.length == 0 && raster.quiet(cell, point.x, point.y, beside)) {
            return new Located(position, accuracyMetres, Certainty.OUTSIDE, false, null, null, List.of(), null);
        }
        double look = covering.length > 0 ? reach : beside;
        Surroundings around = new Surroundings(covering, outlines.within(point, look), look, rules);
        return covering.length > 0
                ? covered(position, accuracyMetres, rules, around)
                : uncovered(position, accuracyMetres, rules, around);
    }

    private Located covered(Position position, @Nullable Double accuracy, LocateRules rules, Surroundings around) {
        Coordinate point = new Coordinate(position.lon(), position.lat());
        int own = Arrays.stream(around.covering())
                .boxed()
                .min(Comparator.comparing(grids::get, rules.border().order()))
                .orElseThrow();
        boolean several = around.covering().length > 1;
        boolean border = several
                || Surroundings.near(around.metresToLine(own), rules.borderMetres())
                || locators.get(own).locate(point) == Location.BOUNDARY;
        var neighbours = around.neighbours(own, paths, accuracy);
        Deciding decided = several ? rules.border() : neighbours.isEmpty() || !border ? null : Deciding.COVERED;
        return new Located(
                position,
                accuracy,
                border ? Certainty.ON_BORDER : Certainty.INSIDE,
                accuracy != null && around.metresToLine(own) <= accuracy,
                withBuilding(point, own, rules),
                0.0,
                neighbours,
                decided);
    }

    private Located uncovered(Position position, @Nullable Double accuracy, LocateRules rules, Surroundings around) {
        int own = around.nearest();
        boolean near = own >= 0 && Surroundings.near(around.metresToLine(own), rules.toleranceMetres());
        var neighbours = around.neighbours(near ? own : -1, paths, accuracy);
        return new Located(
                position,
                accuracy,
                near ? Certainty.NEAREST : Certainty.OUTSIDE,
                accuracy != null && own >= 0 && around.metresToLine(own) <= accuracy,
                near ? withBuilding(new Coordinate(position.lon(), position.lat()), own, rules) : null,
                near ? tenth(around.metresToLine(own)) : null,
                neighbours,
                near ? Deciding.NEAREST : null);
    }

    /** Asked once here, so that it builds its index now and not under the first caller. */
    private static PointOnGeometryLocator locator(Area grid) {
        PointOnGeometryLocator locator = new SqlLocator(grid.ground());
        locator.locate(grid.ground().getCoordinate());
        return locator;
    }

    static double tenth(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    private GridPath withBuilding(Coordinate point, int grid, LocateRules rules) {
        GridPath path = paths[grid];
        Houses.Near near = houses.nearest(point, path.grid().code(), rules.buildingMetres());
        return near == null
                ? path
                : path.at(new House(near.building().code(), near.building().name(), tenth(near.metres())));
    }

    private static GridPath path(Area grid, Map<String, String> names) {
        String community = grid.parent();
        String subDistrict = community.substring(0, Tier.SUB_DISTRICT.digits());
        return new GridPath(
                new Step(subDistrict, names.get(subDistrict)),
                new Step(community, names.get(community)),
                new Step(grid.code(), grid.name()));
    }

    private static List<Area> of(Tier tier, List<Area> areas) {
        List<Area> chosen = new ArrayList<>(
                areas.stream().filter(area -> area.tier() == tier).toList());
        chosen.sort(BY_CODE);
        return List.copyOf(chosen);
    }
}
