package org.whistlegrid.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same tiles straight from the database, as one would write them by hand: one ST_AsMVT for each layer of a map at zoom
 * 15 and deeper, one prepared statement on one connection.
 */
final class RawTiles implements AutoCloseable {

    private static final String TILE = "ST_TileEnvelope(?, ?, ?)";
    private static final String GRID_ROOM = "with at as materialized (select " + TILE
            + " as tile, ST_Transform(ST_TileEnvelope(?, ?, ?, margin => 0.03), 4490)"
            + " as near, (select id from grid.version where valid_to is null) as version) select ";

    private final Connection connection;
    private final PreparedStatement statement;

    RawTiles(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        List<String> layers = new ArrayList<>();
        for (String base : List.of("water", "park", "street")) {
            String columns = base.equals("street") ? "class, name, width" : "class, name";
            layers.add(layer(
                    base,
                    64,
                    columns,
                    "select shape, class, name, width from grid.base where version = at.version"
                            + " and shape && at.near and layer = '" + base + "'"));
        }
        layers.add(layer(
                "building",
                64,
                "code, name, floors, grid",
                "select b.ground as shape, b.code, b.name, b.floors, g.grid"
                        + " from grid.building b join grid.building_in_grid g on g.building = b.code and g.version = at.version"
                        + " where b.ground && at.near"));
        for (String tier : List.of("sub_district", "community", "grid")) {
            layers.add(layer(
                    tier,
                    64,
                    "code, name, parent",
                    "select ground as shape, code, name, parent from grid.area where"
                            + " version = at.version and ground && at.near and tier = '" + tier.toUpperCase() + "'"));
        }
        statement = connection.prepareStatement(GRID_ROOM + String.join(" || ", layers) + " from at");
    }

    private static String layer(String name, int margin, String columns, String source) {
        return "(select ST_AsMVT(cut, '" + name
                + "', 4096, 'shape') from (select ST_AsMVTGeom(ST_Transform(s.shape, 3857),"
                + " at.tile, 4096, " + margin + ") as shape, " + columns + " from (" + source
                + ") s) cut where cut.shape is not null)";
    }

    /** The layers that {@link #tile} holds, as the product names them. */
    static String layers() {
        return "water,park,street,building,sub_district,community,grid";
    }

    byte[] tile(int z, int x, int y) throws SQLException {
        int[] numbers = {z, x, y, z, x, y};
        for (int i = 0; i < numbers.length; i++) {
            statement.setInt(i + 1, numbers[i]);
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            byte[] tile = row.getBytes(1);
            return tile == null ? new byte[0] : tile;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
