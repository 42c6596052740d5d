package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.whistlegrid.geo.Shapes;

/** Rows of a draft as they are now, a page at a time. */
@ApplicationScoped
public class DraftMap {

    /**
     * A row of a draft.
     *
     * @param changed whether an act wrote it
     */
    public record Drawn(
            int row,
            @Nullable String code,
            @Nullable String tier,
            @Nullable String name,
            @Nullable String parent,
            @Nullable Double squareMetres,
            boolean changed,
            @Nullable Geometry ground) {}

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final DraftTables tables;
    private final DraftStore drafts;

    DraftMap(DraftTables tables, DraftStore drafts) {
        this.tables = tables;
        this.drafts = drafts;
    }

    /** @param within code they begin with; null for all */
    public List<Drawn> areas(UUID draft, @Nullable String within, @Nullable Envelope box, int after, int limit) {
        drafts.get(draft);
        return list(
                """
                select row, code, tier, name, parent, square_metres, act, ST_AsBinary(ground) as ground
                from grid.draft_area
                where draft = ? and row > ? and (?::text is null or starts_with(code, ?))""",
                draft,
                within,
                box,
                after,
                limit);
    }

    /** @param grid they belong to; null for all */
    public List<Drawn> buildings(UUID draft, @Nullable String grid, @Nullable Envelope box, int after, int limit) {
        drafts.get(draft);
        return list(
                """
                select row, code, 'BUILDING' as tier, name, grid as parent, square_metres, act, ST_AsBinary(ground) as ground
                from grid.draft_building
                where draft = ? and row > ? and (?::text is null or grid = ?)""",
                draft,
                grid,
                box,
                after,
                limit);
    }

    private List<Drawn> list(
            String sql, UUID draft, @Nullable String within, @Nullable Envelope box, int after, int limit) {
        // without a box the index on the rows is to be used, not the one on the ground
        String meets = box == null ? " and ?::bytea is not null" : " and ground && ST_GeomFromWKB(?, 4490)";
        return tables.list(
                DraftMap::drawn,
                sql + meets + " order by row limit ?",
                draft,
                after,
                within,
                within,
                Shapes.toWkb(new GeometryFactory().toGeometry(box == null ? WORLD : box)),
                limit);
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getInt("row"),
                row.getString("code"),
                row.getString("tier"),
                row.getString("name"),
                row.getString("parent"),
                (Double) row.getObject("square_metres"),
                row.getObject("act") != null,
                AreaRows.ground(row.getBytes("ground")));
    }
}
