package org.whistlegrid.grid.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.GridVersionPublished;
import org.whistlegrid.grid.GridVersionWithdrawn;
import org.whistlegrid.platform.Zones;

/** The versions of the grid. Few and nearly constant, so kept in memory; what other nodes publish is seen within a second. */
@ApplicationScoped
public class GridVersions {

    private final DataSource database;
    private final LocateIndexes indexes;
    private final UnitGrids units;
    private final Clock clock;
    private volatile List<GridVersion> known = List.of();

    GridVersions(DataSource database, LocateIndexes indexes, UnitGrids units, Clock clock) {
        this.database = database;
        this.indexes = indexes;
        this.units = units;
        this.clock = clock;
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
        return read().stream().filter(version -> version.validTo() == null).findFirst();
    }

    public Optional<GridVersion> find(@Nullable UUID id) {
        return all().stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** All of them, by the day they begin, read afresh. */
    public List<GridVersion> all() {
        return read();
    }

    /** Those that hold or held by that day, by the day they begin. */
    public List<GridVersion> upTo(LocalDate day) {
        if (known.isEmpty()) {
            refresh();
        }
        return known.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .toList();
    }

    private Optional<GridVersion> knownOn(LocalDate day) {
        return known.stream().filter(version -> version.validOn(day)).findFirst();
    }

    /**
     * Reads the versions anew, once a second: a publish on another node is followed at once. What is in force today or
     * later is indexed before anybody is told of it, so that no request waits on the day a version takes effect.
     */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<GridVersion> read = read();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Set<UUID> inForce = read.stream()
                .filter(version ->
                        version.validTo() == null || version.validTo().isAfter(today))
                .map(GridVersion::id)
                .collect(Collectors.toSet());
        indexes.keep(inForce);
        units.keep(inForce);
        known = read;
    }

    /** Whoever has just published reads what he published, on this node at once. */
    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) GridVersionPublished event) {
        QuarkusTransaction.suspendingExisting().run(this::look);
    }

    /** Whoever takes one back asks by the version before at once. */
    void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) GridVersionWithdrawn event) {
        QuarkusTransaction.suspendingExisting().run(this::look);
    }

    private void refresh() {
        known = read();
    }

    private List<GridVersion> read() {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the grid's versions cannot be read", e);
        }
    }

    static List<GridVersion> read(Connection connection) throws SQLException {
        String sql = "select id, valid_from, valid_to, reason, district, district_name from grid.version"
                + " where withdrawn_at is null order by valid_from";
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
