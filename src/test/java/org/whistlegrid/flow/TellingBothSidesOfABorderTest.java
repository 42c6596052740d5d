package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** What lies on the border of two sub-districts is one's to answer for and the other's to know. */
@QuarkusTest
class TellingBothSidesOfABorderTest {

    private static final String OURS = "990101001002";
    private static final String THEIRS = "990101002010";
    private static final Desk OUR_WORKER = Desk.of("worker1");
    private static final Desk THEIR_WORKER = Desk.of("worker5");
    private static final Desk WORKER_ELSEWHERE = Desk.of("worker9");

    @Inject
    Grid grid;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void theNeighbourSeesItAndDoesNotAnswerForIt() {
        Coordinate corner = cornerOf(OURS, THEIRS);
        Journey journey = Journey.reported(Journey.hotlineReport(Journey.RUBBISH, corner.x, corner.y));
        journey.page()
                .then()
                .body("area", startsWith(OURS))
                .body("informed.find { it.grid.startsWith('" + THEIRS + "') }.label", startsWith("望湖街道"));
        assertThat(journey.acts()).contains("located", "informed");

        String page = "/incidents/" + journey.incident;
        OUR_WORKER.get(page).then().statusCode(200);
        THEIR_WORKER.get(page).then().statusCode(200).body("actions", equalTo(List.of()));
        WORKER_ELSEWHERE.get(page).then().statusCode(403);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        BoardList.of(BoardList.all(THEIR_WORKER, "/incidents", 200), "id"))
                .contains(journey.incident.toString()));
        assertThat(BoardList.of(BoardList.all(WORKER_ELSEWHERE, "/incidents", 200), "id"))
                .doesNotContain(journey.incident.toString());

        journey.signed().assigned().submitted();
        THEIR_WORKER
                .post(page + "/verify", Map.of("passed", true, "opinion", "已清理"))
                .then()
                .statusCode(403);
    }

    @Test
    void awayFromBordersNobodyElseIsTold() {
        Journey.reported().page().then().body("informed", equalTo(List.of()));
    }

    /** A point where lines of both meet, found in the drawing of the day. */
    private Coordinate cornerOf(String one, String other) {
        return grid.list(Tier.GRID, one, null, 200, grid.today()).items().stream()
                .flatMap(area -> Arrays.stream(area.ground().getCoordinates()))
                .filter(corner -> touches(other, corner))
                .findFirst()
                .orElseThrow();
    }

    private boolean touches(String community, Coordinate corner) {
        return grid.list(Tier.GRID, community, null, 200, grid.today()).items().stream()
                .map(Area::ground)
                .flatMap(ground -> Arrays.stream(ground.getCoordinates()))
                .anyMatch(corner::equals2D);
    }
}
