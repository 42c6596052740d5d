package org.whistlegrid.grid.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layers of a vector tile and the zoom each begins at. Below zoom 14 shapes are snapped to a quarter of the tile's own
 * lattice: that thins out vertices and, unlike line simplification, moves the shared border of two neighbours alike.
 */
public enum TileLayer {
    WATER(0, base("water"), "class, name"),
    PARK(10, base("park"), "class, name"),
    ARTERIAL("street", 9, 12, base("street") + " and class = 'arterial'", "class, name, width"),
    COLLECTOR("street", 12, 13, base("street") + " and class in ('arterial', 'collector')", "class, name, width"),
    STREET("street", 13, 15, base("street") + " and class <> 'lane'", "class, name, width"),
    LANE("street", 15, 99, base("street"), "class, name, width"),
    BUILDING(
            "building",
            15,
            99,
            "select ground as shape, code, name, floors, grid from grid.building_on"
                    + " where version = at.version and ground && at.near",
            "code, name, floors, grid"),
    SUB_DISTRICT(0, area("SUB_DISTRICT"), "code, name, parent"),
    COMMUNITY(10, area("COMMUNITY"), "code, name, parent"),
    GRID(12, area("GRID"), "code, name, parent"),
    PLACE(
            "place",
            9,
            99,
            "select ST_PointOnSurface(a.ground) as shape, a.code, a.name, lower(a.tier) as tier from grid.area a"
                    + " where a.version = at.version and a.ground && at.near"
                    + " and (a.tier = 'SUB_DISTRICT' or a.tier = 'COMMUNITY' and at.zoom >= 12 or at.zoom >= 14)"
                    + " union all select ST_PointOnSurface(b.ground), b.code, substr(b.name, length(c.name) + 1), 'building'"
                    + " from grid.building_on b join grid.area c on c.version = b.version and c.code = b.community"
                    + " and starts_with(b.name, c.name) where b.version = at.version and at.zoom >= 16 and b.ground && at.near"
                    // a park or lake of several parts has its name once, on the largest
                    + " union all select * from (select distinct on (layer, name) ST_PointOnSurface(shape) as shape, null,"
                    + " name, layer from grid.base where version = at.version and layer in ('park', 'water') and name <> ''"
                    + " and class <> 'river' and class <> 'canal' order by layer, name, ST_Area(shape) desc) largest"
                    + " where largest.shape && at.near",
            "code, name, tier"),
    /** The second layer of the ground, beside the four tiers: for whoever asks for it by name. */
    UNIT_GRID(14, unitGrids("ground"), "code, square_metres"),
    /** A point in each of them, for its code: never twice, never cut by a tile's edge. */
    UNIT_GRID_PLACE(16, unitGrids("ST_PointOnSurface(ground)"), "code");

    /** What a map shows unless it asks for something else. */
    static final Set<TileLayer> USUAL =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(UNIT_GRID, UNIT_GRID_PLACE)));

    private static final int EXTENT = 4096;

    private final String layer;
    private final int from;
    private final int below;
    private final String source;
    private final String properties;

    TileLayer(int from, String source, String properties) {
        this.layer = name().toLowerCase(java.util.Locale.ROOT);
        this.from = from;
        this.below = 99;
        this.source = source;
        this.properties = properties;
    }

    TileLayer(String layer, int from, int below, String source, String properties) {
        this.layer = layer;
        this.from = from;
        this.below = below;
        this.source = source;
        this.properties = properties;
    }

    boolean at(int zoom) {
        return zoom >= from && zoom < below;
    }

    /** All that carry this name in a tile: streets have one for each class of zooms. */
    static Set<TileLayer> named(String name) {
        return Arrays.stream(values())
                .filter(layer -> layer.layer.equals(name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TileLayer.class)));
    }

    /**
     * A scalar subquery; {@code at} holds tile (metres), near (degrees, with margin), snap (metres), zoom and version.
     *
     * @param shown the column {@code s.shape}, moved to where the tile's datum shows it
     */
    String sql(String shown) {
        int margin = this == PLACE ? 0 : 64;
        return "(select ST_AsMVT(cut, '" + layer + "', " + EXTENT + ", 'shape') from (select ST_AsMVTGeom("
                + "case when at.zoom < 14 then ST_SnapToGrid(ST_Transform(" + shown + ", 3857), at.snap)"
                + " else ST_Transform(" + shown + ", 3857) end, at.tile, " + EXTENT + ", " + margin + ") as shape, "
                + properties
                + " from (" + source + ") s) cut where cut.shape is not null)";
    }

    /** The same shapes as rows of layer, class, code, name, width (metres) and shape (WKB, degrees), to be drawn here. */
    String rows() {
        return "select '" + layer + "', " + (this == PLACE ? "s.tier" : column("class", "text")) + ", "
                + column("code", "text") + ", s.name, " + column("width", "smallint")
                + ", ST_AsBinary(case when at.zoom < 14 then ST_SnapToGrid(s.shape, at.snap / 111320) else s.shape end)"
                + " from at, lateral (" + source + ") s";
    }

    private String column(String name, String type) {
        return Arrays.asList(properties.split(", ")).contains(name) ? "s." + name : "null::" + type;
    }

    private static String base(String layer) {
        return "select shape, class, name, width from grid.base where version = at.version and shape && at.near"
                + " and layer = '" + layer + "'";
    }

    private static String area(String tier) {
        return "select ground as shape, code, name, parent from grid.area where version = at.version and ground && at.near"
                + " and tier = '" + tier + "'";
    }

    private static String unitGrids(String shape) {
        return "select " + shape + " as shape, code, square_metres from grid.unit_grid where version = at.version"
                + " and ground && at.near";
    }
}
