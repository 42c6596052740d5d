package org.whistlegrid.platform;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY in text format, sent in one go. */
public final class Copy {

    private final StringBuilder rows = new StringBuilder();
    private int count;

    public Copy row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        rows.append('\n');
        count++;
        return this;
    }

    /** Characters waiting to be sent. */
    public int size() {
        return rows.length();
    }

    public int into(Connection connection, String tableAndColumns) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin", new StringReader(rows.toString()));
            return count;
        } catch (IOException e) {
            throw new SQLException("rows could not be sent to " + tableAndColumns, e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null || "".equals(value)) {
            return "\\N";
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
