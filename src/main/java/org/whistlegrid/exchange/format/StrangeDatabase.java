package org.whistlegrid.exchange.format;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Opens an SQLite file that strangers made: read-only and immutable (no journal beside it is ever looked at), no
 * extensions, nothing attached, no function with effects in what its schema defines, small limits. Only tables are read;
 * a view or a virtual table in the place of one is refused by whoever asks.
 */
final class StrangeDatabase {

    private StrangeDatabase() {}

    static Connection open(Path file, Bounds bounds) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_TRIGGER_DEPTH, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_COLUMN, "2000");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_EXPR_DEPTH, "100");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, "200000");
        config.setPragma(
                SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(Math.max(1_000_000L, 40L * bounds.vertices())));
        Properties settings = config.toProperties();
        Connection connection =
                JDBC.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma query_only = on");
            statement.execute("pragma cell_size_check = on");
            statement.execute("pragma mmap_size = 0");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
