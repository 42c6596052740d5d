package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets of rows of a draft, moved by single statements; runs on the connection of the running transaction. */
@ApplicationScoped
public class DraftTables {

    private static final int FETCHED = 1_000;

    private final DataSource database;

    DraftTables(DataSource database) {
        this.database = database;
    }

    /** Something to do on the transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes one thing of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("drafts: the database refused", e);
        }
    }

    /** Rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    public <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        List<T> read = new ArrayList<>();
        each(row -> read.add(reader.read(row)), sql, parameters);
        return read;
    }

    /** Row after row as the database hands them out, so that a result of any size needs no more memory than a few. */
    <T> void each(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        with(connection -> {
            try (PreparedStatement query = prepared(connection, sql, parameters)) {
                query.setFetchSize(FETCHED);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
            return this;
        });
    }

    public <T> Optional<T> find(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        return list(reader, sql, parameters).stream().findFirst();
    }

    /** The version's areas and buildings as rows of the draft, numbered by their codes. */
    void takeOver(UUID draft, UUID version) {
        update(
                """
                insert into grid.draft_area (draft, row, feature, code, tier, name, parent, square_metres, ground)
                select ?, row_number() over (order by length(code), code), code, code, tier, name, parent, square_metres, ground
                from grid.area where version = ?""",
                draft,
                version);
        update(
                """
                insert into grid.draft_building (draft, row, feature, code, name, grid, floors, address, square_metres, ground)
                select ?, row_number() over (order by code), code, code, name, grid, floors, address, square_metres, ground
                from grid.building_on where version = ?""",
                draft,
                version);
    }

    /** Takes the rows away; report and acts stay. */
    void clear(UUID draft) {
        update("delete from grid.draft_area where draft = ?", draft);
        update("delete from grid.draft_building where draft = ?", draft);
    }

    int count(String table, UUID draft) {
        return find(row -> row.getInt(1), "select count(*) from " + table + " where draft = ?", draft)
                .orElse(0);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
