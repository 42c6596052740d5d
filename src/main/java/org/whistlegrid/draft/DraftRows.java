package org.whistlegrid.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.platform.Copy;

/**
 * Takes rows in the order a source has them and sends them on in pieces of about a megabyte, so that a file of any size
 * needs no more memory than that. Used by one thread, inside {@link Drafts#fill}.
 */
public final class DraftRows {

    private static final int PIECE = 1 << 20;

    /** The check holds the borders of all areas in memory; some 40 bytes a corner. */
    private static final int MOST_CORNERS = 4_000_000;

    private static final int MOST_AREAS = 100_000;
    private static final int MOST_BUILDINGS = 2_000_000;

    private static final String AREA = "draft_area (draft, row, feature, code, tier, name, parent, problems, ground)";
    private static final String BUILDING =
            "draft_building (draft, row, feature, code, name, grid, floors, address, problems, ground)";

    private final Connection connection;
    private final UUID draft;
    private final String schema;
    private Copy areaRows = new Copy();
    private Copy buildingRows = new Copy();
    private int areas;
    private int buildings;
    private int corners;

    DraftRows(Connection connection, UUID draft) {
        this(connection, draft, "grid");
    }

    /** @param schema whose tables they go to; another one for measuring */
    DraftRows(Connection connection, UUID draft, String schema) {
        this.connection = connection;
        this.draft = draft;
        this.schema = schema;
    }

    /** @throws DraftRefused {@code draft-too-large} when no district has that many areas or corners */
    public void area(AreaRow row) {
        corners += row.ground() == null ? 0 : row.ground().getNumPoints();
        if (areas >= MOST_AREAS || corners > MOST_CORNERS) {
            throw DraftRefused.tooLarge(areas, corners);
        }
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

    /** @throws DraftRefused {@code draft-too-large} when no district has that many buildings */
    public void building(BuildingRow row) {
        if (buildings >= MOST_BUILDINGS) {
            throw DraftRefused.tooLarge(buildings, 0);
        }
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
            rows.into(connection, schema + "." + table);
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
