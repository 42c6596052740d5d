package org.whistlegrid.grid.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Plane;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.platform.Copy;

/** The layer of unit grids: cut once a version and community, kept where the community did not change. */
@ApplicationScoped
public class UnitGrids {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String UNCHANGED =
            """
            insert into grid.unit_grid (version, code, community, square_metres, ground)
            select now.version, u.code, u.community, u.square_metres, u.ground
            from grid.area now
              join grid.area was on was.version = ? and was.code = now.code and ST_OrderingEquals(was.ground, now.ground)
              join grid.unit_grid u on u.version = was.version and u.community = was.code
            where now.version = ? and now.tier = 'COMMUNITY'""";

    private static final String UNCUT =
            """
            select code, ST_AsBinary(ground) as ground from grid.area a
            where version = ? and tier = 'COMMUNITY'
              and not exists (select from grid.unit_grid u where u.version = a.version and u.community = a.code)""";

    private static final String ALL =
            "select code, square_metres, ST_AsBinary(ground) as ground from grid.unit_grid where version = ? order by code";

    private final DataSource database;
    private final CoordinateSystems systems;
    private final PerVersion<UnitIndex> indexes;

    UnitGrids(DataSource database, CoordinateSystems systems) {
        this.database = database;
        this.systems = systems;
        this.indexes = new PerVersion<>(version -> new UnitIndex(read(ALL, version)));
    }

    /** @param ground EPSG:4490, longitude first */
    public record Unit(String code, double squareMetres, Geometry ground) {}

    private record Community(String code, Geometry ground) {}

    /** Which unit grids a version has, in memory; built if this node has not yet. */
    public UnitIndex of(UUID version) {
        return indexes.of(version);
    }

    /** Builds what is missing of these, and keeps no others but a few. */
    void keep(Set<UUID> inForce) {
        indexes.keep(inForce);
    }

    /** Cuts what a version has not been cut for; nodes that start together do it once. */
    void complete(UUID version) {
        cutOnce(version);
        indexes.forget(version);
    }

    private void cutOnce(UUID version) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement lock = connection.prepareStatement(
                            "select pg_advisory_xact_lock(hashtextextended('grid.unit_grid', 0))")) {
                lock.execute();
                cut(connection, version);
            } catch (SQLException e) {
                throw new IllegalStateException("the unit grids could not be stored", e);
            }
        });
    }

    /**
     * The layer of a new version, in the running transaction.
     *
     * @param before the version whose unchanged communities keep their unit grids
     */
    void follow(Connection connection, UUID version, @Nullable UUID before) throws SQLException {
        try (PreparedStatement carry = connection.prepareStatement(UNCHANGED)) {
            carry.setObject(1, before);
            carry.setObject(2, version);
            carry.executeUpdate();
        }
        cut(connection, version);
    }

    private void cut(Connection connection, UUID version) throws SQLException {
        Copy rows = new Copy();
        for (Community community : uncut(connection, version)) {
            Plane plane = systems.planeOf(community.ground);
            int serial = 0;
            for (Geometry cell : UnitCells.cut(plane.to(community.ground))) {
                rows.row(
                        version,
                        community.code + "%03d".formatted(++serial),
                        community.code,
                        cell.getArea(),
                        Shapes.toHex(Shapes.multi(Shapes.inDegrees(plane.from(cell)))));
            }
        }
        rows.into(connection, "grid.unit_grid (version, code, community, square_metres, ground)");
    }

    private static List<Community> uncut(Connection connection, UUID version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNCUT)) {
            query.setObject(1, version);
            try (ResultSet row = query.executeQuery()) {
                List<Community> communities = new ArrayList<>();
                while (row.next()) {
                    communities.add(new Community(row.getString("code"), Shapes.fromWkb(row.getBytes("ground"))));
                }
                return communities;
            }
        }
    }

    /**
     * Those of a community by code.
     *
     * @param after code to begin behind, empty for the start
     */
    public List<Unit> list(UUID version, String community, String after, int limit) {
        return read(
                "select code, square_metres, ST_AsBinary(ground) as ground from grid.unit_grid"
                        + " where version = ? and community = ? and code > ? order by code limit " + limit,
                version,
                community,
                after);
    }

    private List<Unit> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Unit> units = new ArrayList<>();
                while (row.next()) {
                    units.add(new Unit(
                            row.getString("code"),
                            row.getDouble("square_metres"),
                            Shapes.fromWkb(row.getBytes("ground"))));
                }
                return units;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the unit grids cannot be read", e);
        }
    }
}
