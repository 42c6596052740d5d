package org.whistlegrid.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.internal.LocateIndexes;

/**
 * A version is for good, and all tests share one district: so this is one story, which ends with a version in force since
 * today (a strip of 平安里社区 has changed hands, a building another name) and one far in the future.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingARedrawTest {

    private static final String COMMUNITY = "990101003013";
    private static final String GRID = COMMUNITY + "002";
    private static final String FAR_DAY = "2091-01-01";

    @Inject
    Grid grid;

    @Inject
    LocateIndexes indexes;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    @Order(1)
    void onlyACheckedDraftIsPublishedAndNeverForAPastDay() {
        Drawing drawing = Drawing.opened("未检查");
        publish(drawing, grid.today()).then().statusCode(409).body("type", problem("draft-not-checked"));
        drawing.checked(false);
        publish(drawing, grid.today().minusDays(1)).then().statusCode(422).body("type", problem("draft-past-day"));
        drawing.acts("assign-building", "building", firstBuilding(drawing), "grid", COMMUNITY + "001");
        drawing.checked(false);
        publish(drawing, grid.today()).then().statusCode(409).body("type", problem("draft-has-errors"));
        drawing.discarded();
    }

    @Test
    @Order(2)
    void aRedrawTakesEffectAndWhatHappenedBeforeKeepsTheGridOfItsDay() {
        Drawing drawing = Drawing.opened("划界调整");
        Drawing slower = Drawing.opened("另一份");
        Sketch sketch = Sketch.of(drawing, COMMUNITY);
        String neighbour = sketch.neighbours(GRID).get(0);
        Geometry strip = sketch.strip(neighbour, GRID, 15);
        Point place = Sketch.inside(strip);
        String building = firstBuilding(drawing);
        String oldName = grid.get(building, grid.today()).name();
        String incident = reportedAt(place);
        assertThat(gridOf(incident)).isEqualTo(neighbour);

        drawing.acts("move-border", "code", GRID, "ground", Sketch.json(sketch.withStrip(GRID, neighbour, 15)))
                .then()
                .statusCode(200);
        drawing.acts("rename", "code", building, "name", oldName + "（东）").then().statusCode(200);
        drawing.checked(false);
        slower.checked(false);
        LocalDate today = grid.today();
        publish(drawing, today).then().statusCode(200).body("state", equalTo("PUBLISHED"));

        assertThat(locate(place, today)).isEqualTo(GRID);
        assertThat(locate(place, today.minusDays(1))).isEqualTo(neighbour);
        assertThat(gridOf(incident)).isEqualTo(neighbour);
        assertThat(gridOf(reportedAt(place))).isEqualTo(GRID);
        assertThat(grid.get(building, today).name()).isEqualTo(oldName + "（东）");
        assertThat(grid.get(building, today.minusDays(1)).name()).isEqualTo(oldName);
        given().get("/api/v1/grid/changes?before=" + today.minusDays(1) + "&after=" + today)
                .then()
                .body("items.code", hasItem(GRID))
                .body("items.code", hasItem(building));

        publish(slower, today.plusDays(1)).then().statusCode(409).body("type", problem("draft-overtaken"));
        slower.discarded();
    }

    @Test
    @Order(3)
    void aVersionOfALaterDayWaitsForItsDayAndTheNextOneFollowsIt() {
        Drawing drawing = Drawing.opened("来年");
        drawing.acts("rename", "code", GRID, "name", "来年网格");
        drawing.checked(false);
        publish(drawing, grid.today()).then().statusCode(422).body("type", problem("draft-too-early"));
        publish(drawing, LocalDate.parse(FAR_DAY)).then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> nameOn(FAR_DAY)
                .equals("来年网格"));
        assertThat(nameOn(grid.today().toString())).isNotEqualTo("来年网格");
        List<String> ends = given().get("/api/v1/grid/versions").path("validTo");
        assertThat(ends).contains(FAR_DAY);
        // its index waits for the day, so that nobody has to wait on it
        String newest = given().get("/api/v1/grid/versions").path("find { it.validTo == null }.id");
        assertThat(indexes.ready(UUID.fromString(newest))).isTrue();
    }

    /** Nothing is undone but by a further version: one with the rows of the older. */
    @Test
    @Order(4)
    void withTheRowsOfAnOlderVersionADraftUndoesWhatCameAfter() {
        Drawing drawing = Drawing.ofDay("撤销来年", grid.today());
        drawing.get("/changes")
                .then()
                .body("items.code", equalTo(List.of(GRID)))
                .body("items[0].before.name", equalTo("来年网格"));
        drawing.discarded();
    }

    private Response publish(Drawing drawing, LocalDate day) {
        return drawing.does("/publish", "effectiveFrom", day.toString(), "reason", "测试");
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:whistlegrid:problem:" + code);
    }

    private static String firstBuilding(Drawing drawing) {
        return drawing.get("/buildings?limit=1&parent=" + GRID).path("features[0].properties.code");
    }

    private static String nameOn(String day) {
        return given().get("/api/v1/grid/areas/" + GRID + "?date=" + day).path("area.name");
    }

    private static String locate(Point place, LocalDate day) {
        return given().queryParam("lon", place.getX())
                .queryParam("lat", place.getY())
                .queryParam("date", day.toString())
                .get("/api/v1/grid/locate")
                .path("path.grid");
    }

    private static String reportedAt(Point place) {
        return Drawing.as("dispatcher1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientKey",
                        UUID.randomUUID().toString(),
                        "channel",
                        "HOTLINE",
                        "category",
                        "M06010",
                        "text",
                        "垃圾",
                        "position",
                        Map.of("lon", place.getX(), "lat", place.getY()),
                        "requester",
                        Map.of("name", "王女士", "phone", "13800001234")))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("incident");
    }

    private static String gridOf(String incident) {
        Response page = Drawing.as("dispatcher1").get("/api/v1/incidents/" + incident);
        return page.path("area");
    }
}
