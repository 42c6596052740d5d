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
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;

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
