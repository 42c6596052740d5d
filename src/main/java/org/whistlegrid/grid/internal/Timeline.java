package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.WithdrawnVersion;

/** Which version holds when: ended, taken back, put in the place of another. Runs in the caller's transaction. */
@ApplicationScoped
public class Timeline {

    private static final String WITHDRAWN =
            """
            select id, valid_from, reason, withdrawn_at, withdrawn_by, withdrawn_why, replaced_by from grid.version
            where withdrawn_at is not null and id = coalesce(?, id) and (?::uuid is null or id < ?)
            order by id desc limit ?""";

    private final DataSource database;

    Timeline(DataSource database) {
        this.database = database;
    }

    /** Whoever publishes or takes back meanwhile waits, and then finds what was done. */
    public void lock() {
        run("select pg_advisory_xact_lock(hashtextextended('grid.version', 0))");
    }

    public void end(UUID version, LocalDate on) {
        run("update grid.version set valid_to = ? where id = ?", on, version);
    }

    /** The one that ended on a day holds on. */
    public void reopen(LocalDate endedOn) {
        run("update grid.version set valid_to = null where valid_to = ? and withdrawn_at is null", endedOn);
    }

    /** Takes a version out of all days; what it drew stays. */
    public void withdraw(UUID version, Instant at, String by, String why) {
        run(
                "update grid.version set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                by,
                why,
                version);
    }

    public void replaced(UUID version, UUID by) {
        run("update grid.version set replaced_by = ? where id = ?", by, version);
    }

    /** The version that holds until the day before. */
    public Optional<UUID> endingOn(LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from grid.version where valid_to = ? and withdrawn_at is null")) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the grid's versions cannot be read", e);
        }
    }

    /** Whether there is a version with this id that was taken back. */
    public Optional<WithdrawnVersion> withdrawn(UUID version) {
        return read(version, null, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<WithdrawnVersion> withdrawn(@Nullable UUID after, int limit) {
        return read(null, after, limit);
    }

    private List<WithdrawnVersion> read(@Nullable UUID only, @Nullable UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WITHDRAWN)) {
            query.setObject(1, only);
            query.setObject(2, after);
            query.setObject(3, after);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                List<WithdrawnVersion> versions = new ArrayList<>();
                while (row.next()) {
                    versions.add(new WithdrawnVersion(
                            row.getObject("id", UUID.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("reason"),
                            row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                            row.getString("withdrawn_by"),
                            row.getString("withdrawn_why"),
                            row.getObject("replaced_by", UUID.class)));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the grid's versions cannot be read", e);
        }
    }

    private void run(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the grid's timeline could not be written", e);
        }
    }
}
