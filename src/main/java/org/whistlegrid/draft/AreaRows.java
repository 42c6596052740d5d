package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Scale;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.platform.Copy;

/** The areas of a draft as they are stored. */
@ApplicationScoped
class AreaRows {

    /** @param row its number in the draft */
    record Stored(int row, AreaRow area) {}

    private static final String COLUMNS =
            "select row, feature, code, tier, name, parent, problems, ST_AsBinary(ground) as ground from grid.draft_area";

    private final DraftTables tables;

    AreaRows(DraftTables tables) {
        this.tables = tables;
    }

    /** In the order of their rows. */
    List<Stored> all(UUID draft) {
        return tables.list(AreaRows::stored, COLUMNS + " where draft = ? order by row", draft);
    }

    /** Rows whose code an earlier one has already. */
    Duplicates duplicates(UUID draft) {
        return duplicates("grid.draft_area", draft);
    }

    /** The same for a table of buildings. */
    Duplicates duplicates(String table, UUID draft) {
        Duplicates found = new Duplicates();
        tables.each(
                row -> found.add(row.getInt(1), row.getString(2)),
                "select row, first from (select row, first_value(feature) over w as first, row_number() over w as place from "
                        + table
                        + " where draft = ? and code is not null window w as (partition by code order by row)) d"
                        + " where place > 1",
                draft);
        return found;
    }

    /** Puts changed grounds in the place of the drawn ones, and measures every row that was not yet. */
    void write(UUID draft, List<Plot> changed, Scale scale) {
        tables.update("create temp table changed_ground (row int, ground geometry) on commit drop");
        Copy rows = new Copy();
        changed.forEach(plot -> rows.row(plot.row(), Shapes.toHex(plot.ground())));
        tables.with(connection -> rows.into(connection, "changed_ground (row, ground)"));
        tables.update(
                """
                update grid.draft_area a set ground = ST_SetSRID(c.ground, 4490), square_metres = null
                from changed_ground c where a.draft = ? and a.row = c.row""",
                draft);
        tables.update("drop table changed_ground");
        measure(draft, scale);
    }

    private void measure(UUID draft, Scale scale) {
        Copy rows = new Copy();
        tables.list(
                row -> rows.row(row.getInt(1), scale.squareMetres().applyAsDouble(Shapes.fromWkb(row.getBytes(2)))),
                """
                select row, ST_AsBinary(ground) from grid.draft_area
                where draft = ? and square_metres is null and ST_Dimension(ground) = 2""",
                draft);
        tables.update("create temp table measured (row int, square_metres double precision) on commit drop");
        tables.with(connection -> rows.into(connection, "measured (row, square_metres)"));
        tables.update(
                """
                update grid.draft_area a set square_metres = m.square_metres
                from measured m where a.draft = ? and a.row = m.row""",
                draft);
        tables.update("drop table measured");
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("row"),
                new AreaRow(
                        row.getString("feature"),
                        row.getString("code"),
                        row.getString("tier"),
                        row.getString("name"),
                        row.getString("parent"),
                        ground(row.getBytes("ground")),
                        problems(row.getArray("problems"))));
    }

    static @Nullable Geometry ground(byte @Nullable [] wkb) {
        return wkb == null ? null : Shapes.fromWkb(wkb);
    }

    static List<FindingCode> problems(@Nullable Array codes) throws SQLException {
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(FindingCode::valueOf)
                        .toList();
    }
}
