package org.whistlegrid.grid.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Position;

/**
 * One version of the grid in memory. On a border, where more than one grid covers the position, the smallest code has it:
 * the same answer on every node and every day. Immutable; read by many threads.
 */
public final class LocateIndex {

    /** A building further away than this says nothing about where somebody stands (metres). */
    public static final double BUILDING_REACH = 25;

    private record Cell(Area grid, PreparedGeometry ground) {}

    private record House(Area building, Geometry metres) {}

    private record Near(Area building, double metres) {}

    private final Map<String, String> names = new HashMap<>();
    private final STRtree cells = new STRtree();
    private final STRtree houses = new STRtree();
    private final Envelope extent = new Envelope();
    private final LocalMetres metres;

    LocateIndex(List<Area> areas) {
        areas.stream()
                .filter(area -> area.tier() == Tier.SUB_DISTRICT)
                .forEach(area -> extent.expandToInclude(area.ground().getEnvelopeInternal()));
        metres = LocalMetres.at(extent.isNull() ? 0 : extent.centre().y);
        for (Area area : areas) {
            switch (area.tier()) {
                case GRID ->
                    cells.insert(
                            area.ground().getEnvelopeInternal(),
                            new Cell(area, PreparedGeometryFactory.prepare(area.ground())));
                case BUILDING -> {
                    Geometry house = metres.of(area.ground());
                    houses.insert(house.getEnvelopeInternal(), new House(area, house));
                }
                default -> names.put(area.code(), area.name());
            }
        }
        cells.build();
        houses.build();
    }

    /** West, south, east and north of the district. */
    public Envelope extent() {
        return new Envelope(extent);
    }

    public Optional<GridPath> locate(Position position) {
        Point point = position.asJtsPoint();
        return gridAt(point).map(grid -> path(grid, nearest(point, grid.code())));
    }

    private GridPath path(Area grid, @Nullable Near near) {
        String community = grid.parent();
        String subDistrict = community.substring(0, Tier.SUB_DISTRICT.digits());
        return new GridPath(
                subDistrict,
                community,
                grid.code(),
                near == null ? null : near.building.code(),
                names.get(subDistrict),
                names.get(community),
                grid.name(),
                near == null ? null : near.building.name(),
                near == null ? null : near.metres);
    }

    private Optional<Area> gridAt(Point point) {
        return candidates(cells, point.getEnvelopeInternal()).stream()
                .map(Cell.class::cast)
                .filter(cell -> cell.ground.covers(point))
                .map(Cell::grid)
                .min(Comparator.comparing(Area::code));
    }

    private @Nullable Near nearest(Point point, String grid) {
        Geometry at = metres.of(point);
        Envelope reach = at.getEnvelopeInternal();
        reach.expandBy(BUILDING_REACH);
        return candidates(houses, reach).stream()
                .map(House.class::cast)
                .filter(house -> house.building.parent().equals(grid))
                .map(house -> new Near(house.building, Math.round(house.metres.distance(at) * 10) / 10.0))
                .filter(near -> near.metres <= BUILDING_REACH)
                .min(Comparator.comparingDouble(Near::metres).thenComparing(near -> near.building.code()))
                .orElse(null);
    }

    private static List<?> candidates(STRtree tree, Envelope around) {
        return tree.query(around);
    }
}
