package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.MapConfig;

/** Mapbox vector tiles of a grid version, cut by PostGIS, kept in memory: a version never changes. */
@ApplicationScoped
public class Tiles {

    /** Deeper zooms are drawn from tiles of this one. */
    public static final int DEEPEST = 18;

    /** {@code snap}: metres of a quarter of the tile's own lattice. */
    static final String AT =
            """
            with at as materialized (
              select ST_TileEnvelope(?, ?, ?) as tile, ST_MakeEnvelope(?, ?, ?, ?, 4490) as near,
                     40075016.68 / (1 << ?) / 1024 as snap, ?::int as zoom, ?::uuid as version)
            """;

    private final DataSource database;
    private final DrawingOffice office;
    private final TileCache<TileQuery> cache;

    Tiles(DataSource database, DrawingOffice office, MapConfig config) {
        this.database = database;
        this.office = office;
        this.cache = new TileCache<>(config.tileBytes());
    }

    /** Empty where the district does not reach. */
    public Tile tile(TileQuery query) {
        return cache.get(query, () -> office.draw(() -> cut(query)));
    }

    private Tile cut(TileQuery query) {
        List<TileLayer> layers = query.layers().stream()
                .filter(layer -> layer.at(query.address().z()))
                .toList();
        if (layers.isEmpty()) {
            return Tile.EMPTY;
        }
        String shown = shown(query.shift());
        String sql = AT + "select "
                + layers.stream().map(layer -> layer.sql(shown)).collect(Collectors.joining(" || ")) + " from at";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, query);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                byte[] tile = row.getBytes(1);
                return tile == null ? Tile.EMPTY : Tile.packed(tile);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tile " + query.address(), e);
        }
    }

    private static String shown(DisplayShift shift) {
        return shift.isNone()
                ? "s.shape"
                : "ST_Affine(s.shape, %s, %s, %s, %s, %s, %s)"
                        .formatted(shift.a(), shift.b(), shift.d(), shift.e(), shift.dx(), shift.dy());
    }

    static void bind(PreparedStatement statement, TileQuery query) throws SQLException {
        int z = query.address().z();
        Envelope near = query.near();
        statement.setInt(1, z);
        statement.setInt(2, query.address().x());
        statement.setInt(3, query.address().y());
        statement.setDouble(4, near.getMinX());
        statement.setDouble(5, near.getMinY());
        statement.setDouble(6, near.getMaxX());
        statement.setDouble(7, near.getMaxY());
        statement.setInt(8, z);
        statement.setInt(9, z);
        statement.setObject(10, query.version());
    }
}
