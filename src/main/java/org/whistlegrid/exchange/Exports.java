package org.whistlegrid.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.whistlegrid.exchange.format.FeatureWriter;
import org.whistlegrid.exchange.format.FeatureWriters;
import org.whistlegrid.exchange.format.FeatureWriters.Column;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Reprojection;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Ids;

/** Any tier of any day as a file. Rows come by a cursor and go to a file of the spool: memory does not grow with them. */
@ApplicationScoped
public class Exports {

    private static final int FETCH = 500;

    private static final List<Column> AREA =
            List.of(new Column("code", 15), new Column("name", 150), new Column("parent", 12));
    private static final List<Column> BUILDING = List.of(
            new Column("code", 17),
            new Column("name", 150),
            new Column("grid", 15),
            new Column("floors", 6),
            new Column("address", 254));

    private static final String AREAS =
            "select code, name, parent, ST_AsBinary(ground) from grid.area where version = ? and starts_with(code, ?)"
                    + " and code >= ? and tier = ? order by code";
    private static final String BUILDINGS =
            "select code, name, grid, floors::text, address, ST_AsBinary(ground) from grid.building_on"
                    + " where version = ? and starts_with(grid, ?) order by code";

    private final DataSource database;
    private final Grid grid;
    private final CoordinateSystems systems;
    private final Spool spool;
    private final Ids ids;
    private final Clock clock;

    Exports(DataSource database, Grid grid, CoordinateSystems systems, Spool spool, Ids ids, Clock clock) {
        this.database = database;
        this.grid = grid;
        this.systems = systems;
        this.spool = spool;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a file; whoever asked deletes it.
     *
     * @throws org.whistlegrid.grid.GridNotLoaded when no version is valid on that day
     * @throws org.whistlegrid.geo.CrsUnsupported for systems the product does not convert, GCJ-02 among them
     */
    public Path write(ExportRequest wanted) throws IOException {
        UUID version = grid.version(wanted.day()).id();
        Reprojection reprojection = systems.outOf4490(wanted.crs());
        boolean buildings = wanted.tier() == Tier.BUILDING;
        Path file = spool.of(ids.next());
        try (FeatureWriter writer = FeatureWriters.begin(
                wanted.format(),
                file,
                wanted.tier().name().toLowerCase(Locale.ROOT),
                buildings ? BUILDING : AREA,
                wanted.crs(),
                clock.instant())) {
            rows(wanted, version, (values, ground) -> writer.write(values, (MultiPolygon) reprojection.apply(ground)));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    private interface Taker {
        void take(List<@Nullable String> values, Geometry ground) throws IOException;
    }

    private void rows(ExportRequest wanted, UUID version, Taker taker) throws IOException {
        boolean buildings = wanted.tier() == Tier.BUILDING;
        String within = wanted.within() == null ? "" : wanted.within();
        int columns = (buildings ? BUILDING : AREA).size();
        try (Connection connection = database.getConnection()) {
            // a cursor needs a transaction
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(buildings ? BUILDINGS : AREAS)) {
                query.setFetchSize(FETCH);
                query.setObject(1, version);
                query.setString(2, within);
                if (!buildings) {
                    query.setString(3, within);
                    query.setString(4, wanted.tier().name());
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        List<@Nullable String> values = new ArrayList<>(columns);
                        for (int i = 1; i <= columns; i++) {
                            values.add(row.getString(i));
                        }
                        taker.take(values, Shapes.fromWkb(row.getBytes(columns + 1)));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the grid cannot be read", e));
        }
    }
}
