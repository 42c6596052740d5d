package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whistlegrid.geo.CrsDetection;
import org.whistlegrid.geo.CrsFound;

/** The feature tables that a GeoPackage declares (OGC 12-128r18), and nothing else of it. */
final class GeoPackageFile implements SourceFile {

    private record Table(String name, String geometry, List<String> fields) {}

    private final Path file;
    private final Bounds bounds;
    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    GeoPackageFile(Path file, Bounds bounds) throws IOException {
        this.file = file;
        this.bounds = bounds;
        try {
            this.connection = StrangeDatabase.open(file, bounds);
        } catch (SQLException e) {
            throw broken("sqlite");
        }
        try {
            describe();
        } catch (SQLException e) {
            close();
            throw broken("gpkg_contents");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static FileRefused broken(String where) {
        return FileRefused.malformed(Format.GEOPACKAGE, where);
    }

    @Override
    public Format format() {
        return Format.GEOPACKAGE;
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    private void describe() throws SQLException {
        for (String own : List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
            requireTable(own);
        }
        String sql = "select c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition,"
                + " g.srs_id from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name"
                + " left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where c.data_type = 'features' order by 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                if (layers.size() == bounds.layers()) {
                    throw FileRefused.tooManyLayers(bounds.layers());
                }
                Table table = table(row.getString(1), row.getString(2));
                tables.add(table);
                layers.add(new Layer(table.name, table.fields, StandardCharsets.UTF_8, null, crs(row), List.of()));
            }
        }
        if (layers.isEmpty()) {
            throw FileRefused.noLayer(Format.GEOPACKAGE);
        }
    }

    private static CrsFound crs(ResultSet row) throws SQLException {
        String organization = row.getString(3);
        if (organization != null && organization.toUpperCase(Locale.ROOT).equals("EPSG")) {
            CrsFound named = CrsDetection.ofName("EPSG:" + row.getInt(4));
            if (named.crs() != null) {
                return named;
            }
        }
        return row.getInt(6) <= 0 ? CrsFound.NOTHING : CrsDetection.ofText(row.getString(5));
    }

    /** A table of its own rows: no view, which is a query, and no virtual table, which is a program. */
    private void requireTable(String name) throws SQLException {
        String sql = "select type, sql from sqlite_master where name = ? collate nocase and type in ('table', 'view')";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw broken(name);
                }
                String made = String.valueOf(row.getString(2)).strip().toLowerCase(Locale.ROOT);
                if (!row.getString(1).equals("table") || made.startsWith("create virtual")) {
                    throw FileRefused.unsafe(name);
                }
            }
        }
    }

    private Table table(String name, String geometry) throws SQLException {
        requireTable(name);
        List<String> fields = new ArrayList<>();
        boolean found = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma table_xinfo(" + quoted(name) + ")")) {
            while (row.next()) {
                boolean computed = row.getInt("hidden") != 0;
                if (row.getString("name").equalsIgnoreCase(geometry)) {
                    found = !computed;
                } else if (!computed) {
                    fields.add(row.getString("name"));
                }
            }
        }
        if (!found) {
            throw broken(name + "." + geometry);
        }
        if (fields.size() > bounds.fields()) {
            throw FileRefused.tooManyFields(name, bounds.fields());
        }
        return new Table(name, geometry, List.copyOf(fields));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public Features open(int layer, Charset charset) throws IOException {
        Table table = tables.get(layer);
        StringBuilder sql = new StringBuilder("select ").append(quoted(table.geometry));
        table.fields.forEach(field -> sql.append(", ").append(quoted(field)));
        sql.append(" from ").append(quoted(table.name)).append(" not indexed");
        try {
            // one of its own: a connection reads one layer at a time
            Connection own = StrangeDatabase.open(file, bounds);
            return new GeoPackageFeatures(own, sql.toString(), table.fields.size(), charset, bounds);
        } catch (SQLException e) {
            throw broken(table.name);
        }
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
