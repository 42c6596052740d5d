package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.whistlegrid.grid.picture.MapShape;

/** What lies in a box, as shapes to be drawn here: the same layers at the same zooms as in vector tiles. */
@ApplicationScoped
class MapShapes {

    private static final String AT =
            """
            with at as materialized (
              select ST_MakeEnvelope(?, ?, ?, ?, 4490) as near, 40075016.68 / (1 << ?) / 1024 as snap, ?::int as zoom,
                     ?::uuid as version)
            """;

    private final DataSource database;

    MapShapes(DataSource database) {
        this.database = database;
    }

    /** @param zoom says which layers, and how finely they are drawn */
    List<MapShape> in(Envelope degrees, UUID version, int zoom) {
        String sql = AT
                + Arrays.stream(TileLayer.values())
                        .filter(layer -> layer.at(zoom) && TileLayer.USUAL.contains(layer))
                        .map(TileLayer::rows)
                        .collect(Collectors.joining(" union all "));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, degrees.getMinX());
            statement.setDouble(2, degrees.getMinY());
            statement.setDouble(3, degrees.getMaxX());
            statement.setDouble(4, degrees.getMaxY());
            statement.setInt(5, zoom);
            statement.setInt(6, zoom);
            statement.setObject(7, version);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException("shapes in " + degrees, e);
        }
    }

    private static List<MapShape> read(ResultSet rows) throws SQLException, ParseException {
        WKBReader reader = new WKBReader();
        List<MapShape> shapes = new ArrayList<>();
        while (rows.next()) {
            byte[] shape = rows.getBytes(6);
            // what is thinner than the lattice it was snapped to is gone
            if (shape != null) {
                shapes.add(new MapShape(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5),
                        reader.read(shape)));
            }
        }
        return shapes;
    }
}
