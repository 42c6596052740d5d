package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Serials;
import org.whistlegrid.draft.topology.Standing;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.platform.Copy;

/** The buildings on the drawing board. */
@ApplicationScoped
class Houses {

    private static final String BUILDING = "grid.draft_building";

    private final DraftTables tables;
    private final Acts acts;
    private final CoordinateSystems systems;

    Houses(DraftTables tables, Acts acts, CoordinateSystems systems) {
        this.tables = tables;
        this.acts = acts;
        this.systems = systems;
    }

    private record House(int row, @Nullable String grid, Geometry ground) {}

    /** Buildings of these grids that stand on ground that changed hands go where most of them stands now. */
    void follow(UUID draft, int act, List<Plot> grids, Geometry moved) {
        Standing standing = new Standing(grids, 0);
        List<House> houses = tables.list(
                row -> new House(row.getInt(1), row.getString(2), Shapes.fromWkb(row.getBytes(3))),
                """
                select row, grid, ST_AsBinary(ground) from grid.draft_building
                where draft = ? and grid = any(?) and ground && ST_GeomFromWKB(?, 4490)""",
                draft,
                grids.stream().map(Plot::code).toArray(String[]::new),
                Shapes.toWkb(moved));
        for (House house : houses) {
            if (moved.intersects(house.ground)) {
                standing.of(house.ground).stream()
                        .map(share -> share.grid().code())
                        .findFirst()
                        .filter(code -> !code.equals(house.grid))
                        .ifPresent(code -> assign(draft, act, house.row, code));
            }
        }
    }

    /** All buildings of one grid go to another. */
    void moveAll(UUID draft, int act, String from, String to) {
        acts.keepOfGrid(draft, act, from);
        tables.update(
                "update grid.draft_building set grid = ?, act = ? where draft = ? and grid = ?", to, act, draft, from);
    }

    /** Buildings that this act brought into another community get a code of it. */
    void renumber(UUID draft, int act) {
        record Moved(int row, String code, String community) {}
        List<Moved> moved = tables.list(
                row -> new Moved(row.getInt(1), row.getString(2), row.getString(3)),
                """
                select row, code, left(grid, 12) from grid.draft_building
                where draft = ? and act = ? and code ~ '^[0-9]{17}$' and not starts_with(code, left(grid, 12))
                order by code""",
                draft,
                act);
        if (moved.isEmpty()) {
            return;
        }
        Map<String, Serials> serials = new HashMap<>();
        Copy codes = new Copy();
        moved.forEach(house -> codes.row(
                house.row,
                serials.computeIfAbsent(house.community, community -> serials(draft, community))
                        .take(Serials.of(house.code))
                        .orElseThrow(() -> DraftRefused.noCodeLeft(house.community))));
        tables.update("create temp table renumbered (row int, code text) on commit drop");
        tables.with(connection -> codes.into(connection, "renumbered (row, code)"));
        tables.update(
                "update grid.draft_building b set code = r.code from renumbered r where b.draft = ? and b.row = r.row",
                draft);
        tables.update("drop table renumbered");
    }

    /** Gives a building the next free code of its community. */
    void giveAnew(UUID draft, int act, String code) {
        int row = rowOf(draft, code);
        acts.keep(BUILDING, draft, act, row);
        tables.update(
                "update grid.draft_building set code = ?, act = ? where draft = ? and row = ?",
                freeCode(draft, Codes.parentOf(code)),
                act,
                draft,
                row);
    }

    /** @throws DraftRefused when there is no such building */
    int rowOf(UUID draft, String code) {
        return tables.find(
                        row -> row.getInt(1),
                        "select row from grid.draft_building where draft = ? and code = ? order by row limit 1",
                        draft,
                        code)
                .orElseThrow(() -> DraftRefused.noSuchArea(code));
    }

    void assign(UUID draft, int act, int row, String grid) {
        acts.keep(BUILDING, draft, act, row);
        tables.update(
                "update grid.draft_building set grid = ?, act = ? where draft = ? and row = ?", grid, act, draft, row);
    }

    void name(UUID draft, int act, int row, String name) {
        acts.keep(BUILDING, draft, act, row);
        tables.update(
                "update grid.draft_building set name = ?, act = ? where draft = ? and row = ?", name, act, draft, row);
    }

    void retire(UUID draft, int act, int row) {
        acts.keep(BUILDING, draft, act, row);
        tables.update("delete from grid.draft_building where draft = ? and row = ?", draft, row);
    }

    void build(UUID draft, int act, NewBuilding building, String code, String grid) {
        tables.update(
                """
                insert into grid.draft_building
                  (draft, row, feature, code, name, grid, floors, address, square_metres, act, ground)
                select ?, 1 + coalesce(max(row), 0), ?, ?, ?, ?, ?, ?, ?, ?, ST_Multi(ST_GeomFromWKB(?, 4490))
                from grid.draft_building where draft = ?""",
                draft,
                code,
                code,
                building.name(),
                grid,
                building.floors(),
                building.address(),
                systems.squareMetres(building.ground()),
                act,
                Shapes.toWkb(building.ground()),
                draft);
    }

    /** @throws DraftRefused when the community has no serial left */
    String freeCode(UUID draft, String community) {
        return serials(draft, community).next().orElseThrow(() -> DraftRefused.noCodeLeft(community));
    }

    private Serials serials(UUID draft, String community) {
        return Serials.ofBuildings(
                community,
                tables.list(
                        row -> Serials.of(row.getString(1)),
                        """
                        select code from grid.building where community = ? and code ~ '^[0-9]{17}$'
                        union select code from grid.draft_building
                          where draft = ? and starts_with(code, ?) and code ~ '^[0-9]{17}$'""",
                        community,
                        draft,
                        community));
    }
}
