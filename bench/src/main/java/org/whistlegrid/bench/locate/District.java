package org.whistlegrid.bench.locate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Tier;

/** The newest version in the database, read as the product reads it. */
record District(UUID version, List<Area> areas) {

    private static final String ALL =
            """
            select code, tier, name, parent, square_metres, ST_AsBinary(ground) from grid.area where version = ?
            union all
            select b.code, 'BUILDING', b.name, g.grid, b.square_metres, ST_AsBinary(b.ground)
            from grid.building_in_grid g join grid.building b on b.code = g.building where g.version = ?""";

    static District read(Connection connection) throws SQLException, ParseException {
        UUID version = newest(connection);
        List<Area> areas = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setObject(1, version);
            query.setObject(2, version);
            WKBReader reader = new WKBReader();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    areas.add(new Area(
                            row.getString(1),
                            Tier.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getDouble(5),
                            reader.read(row.getBytes(6))));
                }
            }
        }
        return new District(version, areas);
    }

    private static UUID newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from grid.version order by valid_from desc limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
