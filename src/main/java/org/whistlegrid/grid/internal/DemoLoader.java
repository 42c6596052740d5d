package org.whistlegrid.grid.internal;

import static org.whistlegrid.grid.internal.DemoFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.Loading.Phase;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Copy;
import org.whistlegrid.platform.Ids;

/** Stores the demo district once: all of it in one transaction, or nothing. */
@ApplicationScoped
class DemoLoader {

    /** Before anything the demo tells of, so that older requests find a grid too. */
    private static final LocalDate VALID_FROM = LocalDate.of(2010, 1, 1);

    private static final long LOCK = 0x67726964L;
    private static final int BATCH = 2_000;

    private final DataSource database;
    private final ObjectMapper json;
    private final CoordinateSystems systems;
    private final LoadingProgress progress;
    private final Ids ids;
    private final Clock clock;

    DemoLoader(
            DataSource database,
            ObjectMapper json,
            CoordinateSystems systems,
            LoadingProgress progress,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.systems = systems;
        this.progress = progress;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does nothing when any version is stored; nodes that start together wait for the one that loads. */
    void loadOnce() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
                if (GridVersions.read(connection).isEmpty()) {
                    load(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the demo district could not be stored", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void load(Connection connection) throws SQLException, IOException {
        progress.enter(Phase.READING, 0);
        DemoFiles files = DemoFiles.read(json);
        progress.enter(Phase.WRITING, files.rows());
        GridVersion version = new GridVersion(
                ids.next(), VALID_FROM, null, "demo", text(files.district(), "code"), text(files.district(), "name"));
        GridVersions.insert(connection, version, clock.instant());
        areas(connection, version, files);
        buildings(connection, version, files);
        base(connection, version, files);
    }

    private void areas(Connection connection, GridVersion version, DemoFiles files) throws SQLException {
        Copy rows = new Copy();
        for (JsonNode area : files.areas()) {
            Geometry ground = Shapes.fromGeoJson(area.get("geometry"));
            String code = text(area, "code");
            rows.row(
                    version.id(),
                    code,
                    Tier.of(code).orElseThrow(),
                    text(area, "name"),
                    text(area, "parent"),
                    systems.squareMetres(ground),
                    Shapes.toHex(Shapes.multi(ground)));
        }
        progress.done(rows.into(connection, "grid.area (version, code, tier, name, parent, square_metres, ground)"));
    }

    private void buildings(Connection connection, GridVersion version, DemoFiles files) throws SQLException {
        for (int from = 0; from < files.buildings().size(); from += BATCH) {
            Copy rows = new Copy();
            Copy relations = new Copy();
            int to = Math.min(from + BATCH, files.buildings().size());
            for (JsonNode building : files.buildings().subList(from, to)) {
                Geometry ground = Shapes.fromGeoJson(building.get("geometry"));
                String code = text(building, "code");
                rows.row(
                        code,
                        version.id(),
                        code.substring(0, Tier.COMMUNITY.digits()),
                        text(building, "name"),
                        text(building, "floors"),
                        text(building, "address"),
                        systems.squareMetres(ground),
                        Shapes.toHex(Shapes.multi(ground)));
                relations.row(version.id(), code, version.id(), text(building, "grid"));
            }
            int written = rows.into(
                    connection,
                    "grid.building (code, edition, community, name, floors, address, square_metres, ground)");
            progress.done(
                    written + relations.into(connection, "grid.building_in_grid (version, building, edition, grid)"));
        }
    }

    private void base(Connection connection, GridVersion version, DemoFiles files) throws SQLException {
        Copy rows = new Copy();
        int number = 0;
        for (JsonNode feature : files.base()) {
            rows.row(
                    version.id(),
                    ++number,
                    text(feature, "layer"),
                    text(feature, "class"),
                    text(feature, "name"),
                    text(feature, "width"),
                    Shapes.toHex(Shapes.fromGeoJson(feature.get("geometry"))));
        }
        progress.done(rows.into(connection, "grid.base (version, number, layer, class, name, width, shape)"));
    }
}
