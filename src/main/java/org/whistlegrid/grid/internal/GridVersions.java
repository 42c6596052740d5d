package org.whistlegrid.grid.internal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.whistlegrid.grid.GridVersion;

/** The versions of the grid. Few and nearly constant, so kept in memory; other nodes' loads are seen within half a minute. */
@ApplicationScoped
public class GridVersions {

    private final DataSource database;
    private volatile List<GridVersion> known = List.of();

    GridVersions(DataSource database) {
        this.database = database;
    }

    /** The version valid on a day. */
    public Optional<GridVersion> on(LocalDate day) {
        Optional<GridVersion> version = knownOn(day);
        if (version.isEmpty()) {
            refresh();
            version = knownOn(day);
        }
        return version;
    }

    /** The one without an end, read afresh. */
    public Optional<GridVersion> newest() {
        refresh();
        return known.stream().filter(version -> version.validTo() == null).findFirst();
    }

    /** All of them, by the day they begin. */
    public List<GridVersion> all() {
        refresh();
        return known;
    }

    private Optional<GridVersion> knownOn(LocalDate day) {
        return known.stream().filter(version -> version.validOn(day)).findFirst();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try (Connection connection = database.getConnection()) {
            known = read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the grid's versions cannot be read", e);
        }
    }

    static List<GridVersion> read(Connection connection) throws SQLException {
        String sql =
                "select id, valid_from, valid_to, reason, district, district_name from grid.version order by valid_from";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<GridVersion> versions = new ArrayList<>();
            while (row.next()) {
                versions.add(new GridVersion(
                        row.getObject("id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("reason"),
                        row.getString("district"),
                        row.getString("district_name")));
            }
            return versions;
        }
    }

    static void insert(Connection connection, GridVersion version, Instant loadedAt) throws SQLException {
        String sql = "insert into grid.version (id, valid_from, valid_to, reason, district, district_name, loaded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, version.id());
            insert.setObject(2, version.validFrom());
            insert.setObject(3, version.validTo());
            insert.setString(4, version.reason());
            insert.setString(5, version.district());
            insert.setString(6, version.districtName());
            insert.setObject(7, loadedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
