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
import org.whistlegrid.draft.topology.Serials;
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
        return find(draft, code).orElseThrow(() -> DraftRefused.noSuchArea(code));
    }

    Optional<Plot> findGrid(UUID draft, String code) {
        return find(draft, code).filter(plot -> plot.tier() == Tier.GRID);
    }

    private Optional<Plot> find(UUID draft, String code) {
        return tables.find(
                DrawingBoard::plot, PLOT + " and code = ? and ground is not null order by row limit 1", draft, code);
    }

    /** @throws DraftRefused when the code is that of another tier, too */
    Plot grid(UUID draft, String code) {
        Plot plot = area(draft, code);
        if (plot.tier() != Tier.GRID) {
            throw DraftRefused.notAGrid(code);
        }
        return plot;
    }

    /** @throws DraftRefused when the code is that of another tier, too */
    Plot community(UUID draft, String code) {
        Plot plot = area(draft, code);
        if (plot.tier() != Tier.COMMUNITY) {
            throw DraftRefused.notACommunity(code);
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

    /** Puts a row under another parent, with a code of that parent. */
    void recode(UUID draft, int act, Plot plot, String code, String parent) {
        acts.keep(AREA, draft, act, plot.row());
        tables.update(
                "update grid.draft_area set code = ?, parent = ?, act = ? where draft = ? and row = ?",
                code,
                parent,
                act,
                draft,
                plot.row());
    }

    Serials gridSerials(UUID draft, String community) {
        return Serials.ofGrids(community, used(draft, Tier.GRID, community));
    }

    /** @param like serial of the kind, committee or village, that is wanted */
    Serials communitySerials(UUID draft, String subDistrict, int like) {
        return Serials.ofCommunities(subDistrict, like, used(draft, Tier.COMMUNITY, subDistrict));
    }

    /** Serials that any version or this draft has, or had. */
    private List<Integer> used(UUID draft, Tier tier, String parent) {
        return tables.list(
                row -> Serials.of(row.getString(1)),
                """
                select code from grid.area where parent = ? and tier = ?
                union select code from grid.draft_area where draft = ? and starts_with(code, ?) and code ~ ?""",
                parent,
                tier.name(),
                draft,
                parent,
                "^[0-9]{" + tier.digits() + "}$");
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
