package org.whistlegrid.grid.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.grid.internal.Copy;
import org.whistlegrid.grid.internal.Shapes;

/**
 * Takes rows in the order a source has them and sends them on in pieces of about a megabyte, so that a file of any size
 * needs no more memory than that. Used by one thread, inside {@link Drafts#fill}.
 */
public final class DraftRows {

    private static final int PIECE = 1 << 20;

    private static final String AREA =
            "grid.draft_area (draft, row, feature, code, tier, name, parent, problems, ground)";
    private static final String BUILDING =
            "grid.draft_building (draft, row, feature, code, name, grid, floors, address, problems, ground)";

    private final Connection connection;
    private final UUID draft;
    private Copy areaRows = new Copy();
    private Copy buildingRows = new Copy();
    private int areas;
    private int buildings;

    DraftRows(Connection connection, UUID draft) {
        this.connection = connection;
        this.draft = draft;
    }

    public void area(AreaRow row) {
        areaRows.row(
                draft,
                ++areas,
                row.feature(),
                row.code(),
                row.tier(),
                row.name(),
                row.parent(),
                array(row.problems()),
                hex(row.ground()));
        if (areaRows.size() > PIECE) {
            sendAreas();
        }
    }

    public void building(BuildingRow row) {
        buildingRows.row(
                draft,
                ++buildings,
                row.feature(),
                row.code(),
                row.name(),
                row.grid(),
                row.floors(),
                row.address(),
                array(row.problems()),
                hex(row.ground()));
        if (buildingRows.size() > PIECE) {
            sendBuildings();
        }
    }

    /** Areas written so far. */
    public int areas() {
        return areas;
    }

    /** Buildings written so far. */
    public int buildings() {
        return buildings;
    }

    void finish() {
        sendAreas();
        sendBuildings();
    }

    private void sendAreas() {
        send(areaRows, AREA);
        areaRows = new Copy();
    }

    private void sendBuildings() {
        send(buildingRows, BUILDING);
        buildingRows = new Copy();
    }

    private void send(Copy rows, String table) {
        try {
            rows.into(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of draft " + draft + " could not be written", e);
        }
    }

    private static @Nullable String array(List<FindingCode> problems) {
        return problems.isEmpty()
                ? null
                : problems.stream().map(FindingCode::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String hex(@Nullable Geometry ground) {
        return ground == null ? null : Shapes.toHex(ground);
    }
}
