package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one feature table, read through a connection of their own. */
final class GeoPackageFeatures implements Features {

    private final Connection connection;
    private final ResultSet row;
    private final int fields;
    private final Charset charset;
    private final boolean bytesAsTheyAre;
    private final Bounds bounds;
    private final Texts texts;
    private long number;

    GeoPackageFeatures(Connection connection, String sql, int fields, Charset charset, Bounds bounds)
            throws SQLException {
        this.connection = connection;
        this.fields = fields;
        this.charset = charset;
        this.bounds = bounds;
        this.texts = new Texts(bounds.text());
        try {
            Statement statement = connection.createStatement();
            try (ResultSet encoding = statement.executeQuery("pragma encoding")) {
                this.bytesAsTheyAre = encoding.next() && encoding.getString(1).equals("UTF-8");
            }
            this.row = connection.createStatement().executeQuery(sql);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public @Nullable Feature next() {
        try {
            if (!row.next()) {
                return null;
            }
            number++;
            Object geometry = row.getObject(1);
            Shape shape = geometry instanceof byte[] blob
                    ? GeoPackageBlob.read(blob, bounds.vertices())
                    : GeoPackageBlob.read(null, bounds.vertices());
            List<@Nullable String> values = new ArrayList<>(fields);
            for (int i = 0; i < fields; i++) {
                values.add(text(i + 2, shape));
            }
            return new Feature(number, values, shape);
        } catch (SQLException e) {
            throw FileRefused.malformed(Format.GEOPACKAGE, String.valueOf(number));
        }
    }

    private @Nullable String text(int column, Shape shape) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof String text) {
            return bytesAsTheyAre
                    ? texts.decode(row.getBytes(column), charset, false, shape.flaws())
                    : texts.keep(text, shape.flaws());
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null || value instanceof byte[] ? null : texts.keep(value.toString(), shape.flaws());
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
