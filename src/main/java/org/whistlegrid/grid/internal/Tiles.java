package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Mapbox vector tiles of a grid version, cut by PostGIS, kept in memory: a version never changes. */
@ApplicationScoped
public class Tiles {

    /** Deeper zooms are drawn from tiles of this one. */
    public static final int DEEPEST = 18;

    private static final String PLACE =
            """
            with at as materialized (
              select ST_TileEnvelope(?, ?, ?) as tile,
                     ST_Transform(ST_TileEnvelope(?, ?, ?, margin => 0.03), 4490) as near,
                     40075016.68 / (1 << ?) / 1024 as snap, ?::int as zoom, ?::uuid as version)
            select %s from at""";

    private final DataSource database;
    private final TileCache cache = new TileCache(48L << 20);

    Tiles(DataSource database) {
        this.database = database;
    }

    /** The tile in the usual web numbering (y from the north); empty where the district does not reach. */
    public byte[] tile(UUID version, int z, int x, int y) {
        TileCache.Key key = new TileCache.Key(version, z, x, y);
        return cache.get(key).orElseGet(() -> {
            byte[] tile = cut(key);
            cache.put(key, tile);
            return tile;
        });
    }

    private byte[] cut(TileCache.Key key) {
        String layers = Arrays.stream(TileLayer.values())
                .filter(layer -> layer.at(key.z()))
                .map(TileLayer::sql)
                .collect(Collectors.joining(" || "));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PLACE.formatted(layers))) {
            int[] numbers = {key.z(), key.x(), key.y(), key.z(), key.x(), key.y(), key.z(), key.z()};
            for (int i = 0; i < numbers.length; i++) {
                query.setInt(i + 1, numbers[i]);
            }
            query.setObject(numbers.length + 1, key.version());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                byte[] tile = row.getBytes(1);
                return tile == null ? new byte[0] : tile;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tile " + key, e);
        }
    }
}
