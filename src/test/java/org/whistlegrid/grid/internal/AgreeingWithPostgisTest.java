package org.whistlegrid.grid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** The index in memory and PostGIS give every point to the same grids: on lines, on corners, in holes, one bit beside them. */
@QuarkusTest
class AgreeingWithPostgisTest {

    @Inject
    Grid grid;

    @Inject
    Areas areas;

    @Inject
    DataSource database;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void onTwentyThousandPoints() throws SQLException {
        agreeOn(20_000);
    }

    @Test
    @Tag("long")
    void onAMillionPoints() throws SQLException {
        agreeOn(1_000_000);
    }

    /** The longer a line, the more often the rounding of one determinant decides on which side of it a point lies. */
    @Test
    void onBordersOfHundredsOfKilometres() throws SQLException, ParseException {
        WKTReader wkt = new WKTReader();
        List<Area> drawing = List.of(
                grid("990101001001001", wkt.read("MULTIPOLYGON(((100.1 20.3,117.3 33.7,101.7 41.2,100.1 20.3)))")),
                grid("990101001001002", wkt.read("MULTIPOLYGON(((100.1 20.3,121.9 22.6,117.3 33.7,100.1 20.3)))")));
        try (Connection connection = database.getConnection()) {
            Agreement agreement = Agreement.over(connection, drawing, 20_000);
            assertThat(agreement.differences()).isEmpty();
            assertThat(agreement.several()).isPositive();
        }
    }

    private static Area grid(String code, Geometry ground) {
        return new Area(code, Tier.GRID, code, code.substring(0, 12), 1, ground);
    }

    private void agreeOn(int points) throws SQLException {
        List<Area> drawing =
                HoledDrawing.of(areas.all(grid.version(grid.today()).id()));
        try (Connection connection = database.getConnection()) {
            Agreement agreement = Agreement.over(connection, drawing, points);
            assertThat(agreement.differences()).isEmpty();
            assertThat(agreement.none()).isGreaterThan(points / 20);
            assertThat(agreement.one()).isGreaterThan(points / 5);
            assertThat(agreement.several()).isGreaterThan(points / 20);
        }
    }
}
