package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.sqlite.JDBC;
import org.whistlegrid.geo.EsriText;

/** A GeoPackage 1.3 with one feature table (OGC 12-128r17). */
final class GeoPackageWriter implements FeatureWriter {

    private static final String TABLES =
            """
            create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
              organization_coordsys_id integer not null, definition text not null, description text);
            create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
              description text default '', last_change datetime not null, min_x double, min_y double, max_x double,
              max_y double, srs_id integer references gpkg_spatial_ref_sys(srs_id));
            create table gpkg_geometry_columns (table_name text not null, column_name text not null,
              geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys(srs_id),
              z tinyint not null, m tinyint not null, primary key (table_name, column_name),
              unique (table_name), foreign key (table_name) references gpkg_contents(table_name));
            insert into gpkg_spatial_ref_sys values ('undefined cartesian', -1, 'NONE', -1, 'undefined', null);
            insert into gpkg_spatial_ref_sys values ('undefined geographic', 0, 'NONE', 0, 'undefined', null)""";

    private static final int BATCH = 500;

    private final Connection connection;
    private final PreparedStatement insert;
    private final String layer;
    private final int columns;
    private final int srid;
    private final Envelope box = new Envelope();
    private int waiting;

    GeoPackageWriter(Path file, String layer, List<FeatureWriters.Column> columns, String crs, Instant written)
            throws IOException {
        this.layer = layer;
        this.columns = columns.size();
        this.srid = Integer.parseInt(crs.substring(5));
        Files.deleteIfExists(file);
        try {
            this.connection = JDBC.createConnection("jdbc:sqlite:" + file.toAbsolutePath(), new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma application_id = 0x47504B47");
                statement.execute("pragma user_version = 10300");
                statement.execute("pragma journal_mode = off");
                statement.execute("pragma synchronous = off");
                connection.setAutoCommit(false);
                for (String sql : TABLES.split(";\\s*\n")) {
                    statement.execute(sql);
                }
                String names = columns.stream()
                        .map(column -> ", " + column.name() + " text")
                        .collect(Collectors.joining());
                statement.execute(
                        "create table " + layer + " (fid integer primary key, geom multipolygon" + names + ")");
            }
            system("EPSG:4326");
            if (srid != 4326) {
                system(crs);
            }
            contents(written);
            String marks = ", ?".repeat(columns.size());
            this.insert = connection.prepareStatement("insert into " + layer + " values (null, ?" + marks + ")");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void system(String crs) throws SQLException {
        int code = Integer.parseInt(crs.substring(5));
        execute(
                "insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)",
                crs,
                code,
                code,
                EsriText.of(crs));
    }

    private void contents(Instant written) throws SQLException {
        execute(
                "insert into gpkg_contents (table_name, data_type, identifier, last_change, srs_id) values (?, 'features', ?, ?, ?)",
                layer,
                layer,
                written.toString(),
                srid);
        execute("insert into gpkg_geometry_columns values (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)", layer, srid);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void write(List<@Nullable String> values, MultiPolygon ground) throws IOException {
        try {
            box.expandToInclude(ground.getEnvelopeInternal());
            insert.setBytes(1, GeoPackageBlob.write(ground, srid));
            for (int i = 0; i < columns; i++) {
                insert.setString(i + 2, values.get(i));
            }
            insert.addBatch();
            if (++waiting % BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            insert.executeBatch();
            if (!box.isNull()) {
                execute(
                        "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ?",
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
