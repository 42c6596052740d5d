package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Tier;

/** The drawing board: rows of a draft read, changed and added by one act, each kept as it was before. */
@ApplicationScoped
class DrawingBoard {

    private static final String AREA = "grid.draft_area";
    private static final String PLOT =
            "select row, feature, code, tier, name, parent, ST_AsBinary(ground) as ground from grid.draft_area where draft = ?";

    private final DraftTables tables;
    private final Acts acts;
    private final CoordinateSystems systems;

    DrawingBoard(DraftTables tables, Acts acts, CoordinateSystems systems) {
        this.tables = tables;
        this.acts = acts;
        this.systems = systems;
    }

    /** @throws DraftRefused when there is none with this code, or it has no ground */
    Plot area(UUID draft, String code) {
        return tables.find(
                        DrawingBoard::plot,
                        PLOT + " and code = ? and ground is not null order by row limit 1",
                        draft,
                        code)
                .orElseThrow(() -> DraftRefused.noSuchArea(code));
    }

    /** @throws DraftRefused when the code is that of another tier, too */
    Plot grid(UUID draft, String code) {
        Plot plot = area(draft, code);
        if (plot.tier() != Tier.GRID) {
            throw DraftRefused.notAGrid(code);
        }
        return plot;
    }

    /** The grids whose boxes meet that of the ground. */
    List<Plot> gridsNear(UUID draft, Geometry ground) {
        return tables.list(
                DrawingBoard::plot,
                PLOT + " and length(code) = 15 and ground && ST_Expand(ST_GeomFromWKB(?, 4490), 1e-7) order by code",
                draft,
                Shapes.toWkb(ground));
    }

    List<Plot> children(UUID draft, String parent) {
        return tables.list(
                DrawingBoard::plot,
                PLOT + " and coalesce(parent, left(code, -3)) = ? and ground is not null order by code",
                draft,
                parent);
    }

    Optional<String> nameOf(UUID draft, String code) {
        return tables.find(
                row -> String.valueOf(row.getString(1)),
                "select name from grid.draft_area where draft = ? and code = ? limit 1",
                draft,
                code);
    }

    void draw(UUID draft, int act, Plot plot) {
        acts.keep(AREA, draft, act, plot.row());
        tables.update(
                """
                update grid.draft_area set ground = ST_Multi(ST_GeomFromWKB(?, 4490)), square_metres = ?, act = ?
                where draft = ? and row = ?""",
                Shapes.toWkb(plot.ground()),
                systems.squareMetres(plot.ground()),
                act,
                draft,
                plot.row());
    }

    void add(UUID draft, int act, Plot plot, String name) {
        tables.update(
                """
                insert into grid.draft_area (draft, row, feature, code, tier, name, parent, square_metres, act, ground)
                select ?, 1 + max(row), ?, ?, ?, ?, ?, ?, ?, ST_Multi(ST_GeomFromWKB(?, 4490))
                from grid.draft_area where draft = ?""",
                draft,
                plot.code(),
                plot.code(),
                plot.tier().name(),
                name,
                plot.parent(),
                systems.squareMetres(plot.ground()),
                act,
                Shapes.toWkb(plot.ground()),
                draft);
    }

    void remove(UUID draft, int act, Plot plot) {
        acts.keep(AREA, draft, act, plot.row());
        tables.update("delete from grid.draft_area where draft = ? and row = ?", draft, plot.row());
    }

    void name(UUID draft, int act, Plot plot, String name) {
        acts.keep(AREA, draft, act, plot.row());
        tables.update(
                "update grid.draft_area set name = ?, act = ? where draft = ? and row = ?",
                name,
                act,
                draft,
                plot.row());
    }

    /** The first serial of the community that no grid ever had: a code that was given up stays that of its ground. */
    String freeGridCode(UUID draft, String community) {
        return tables.find(
                        row -> row.getString(1),
                        """
                        select ? || to_char(n, 'FM000') from generate_series(1, 999) n
                        where n > coalesce((select max(right(code, 3)::int) from (
                          select code from grid.area where tier = 'GRID' and parent = ?
                          union all select code from grid.draft_area where draft = ? and length(code) = 15
                            and starts_with(code, ?)) used where code ~ '^[0-9]{15}$'), 0)
                        order by n limit 1""",
                        community,
                        community,
                        draft,
                        community)
                .orElseThrow(() -> DraftRefused.noCodeLeft(community));
    }

    private static Plot plot(ResultSet row) throws SQLException {
        String code = row.getString("code");
        @Nullable String parent = row.getString("parent");
        return new Plot(
                row.getInt("row"),
                row.getString("feature"),
                Tier.of(code).orElse(Tier.GRID),
                code,
                parent == null ? Codes.parentOf(code) : parent,
                Shapes.fromWkb(row.getBytes("ground")));
    }
}
