package org.whistlegrid.bench.locate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.whistlegrid.platform.Position;

/** One prepared query a call on one connection: whose ground is this, and which building is nearest in it. */
final class PostgisCalls {

    private static final String GRID =
            """
            select a.code from grid.area a where a.version = ? and a.tier = 'GRID'
            and ST_Covers(a.ground, ST_SetSRID(ST_MakePoint(?, ?), 4490)) order by a.code limit 1""";

    private static final String GRID_AND_BUILDING =
            """
            with p as (select ST_SetSRID(ST_MakePoint(?, ?), 4490) as here)
            select a.code, near.code from p
            join grid.area a on a.version = ? and a.tier = 'GRID' and ST_Covers(a.ground, p.here)
            left join lateral (
              select b.code from grid.building b
              join grid.building_in_grid g on g.version = a.version and g.building = b.code and g.grid = a.code
              where b.ground && ST_Expand(p.here, 0.0003)
              and ST_DWithin(b.ground::geography, p.here::geography, 25)
              order by ST_Distance(b.ground::geography, p.here::geography), b.code limit 1) near on true
            order by a.code limit 1""";

    private final PreparedStatement grid;
    private final PreparedStatement both;

    PostgisCalls(Connection connection, UUID version) throws SQLException {
        grid = connection.prepareStatement(GRID);
        grid.setObject(1, version);
        both = connection.prepareStatement(GRID_AND_BUILDING);
        both.setObject(3, version);
    }

    int grid(Position position) throws SQLException {
        grid.setDouble(2, position.lon());
        grid.setDouble(3, position.lat());
        return rows(grid);
    }

    int gridAndBuilding(Position position) throws SQLException {
        both.setDouble(1, position.lon());
        both.setDouble(2, position.lat());
        return rows(both);
    }

    private static int rows(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1).length() : 0;
        }
    }
}
