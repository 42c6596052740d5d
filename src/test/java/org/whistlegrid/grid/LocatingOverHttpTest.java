package org.whistlegrid.grid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.whistlegrid.geo.Gcj02;

/** One position and ten thousand, each with how sure the answer is. */
@QuarkusTest
class LocatingOverHttpTest {

    private static final String GRID = "990101001001003";

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aCornerIsAnsweredWithTheNeighboursAndTheRule() {
        Coordinate corner = corner();
        given().header("Accept-Language", "en")
                .get("/api/v1/grid/locate?lon={lon}&lat={lat}", corner.x, corner.y)
                .then()
                .statusCode(200)
                .body("certainty", equalTo("ON_BORDER"))
                .body("neighbours.informed[0]", equalTo(true))
                .body("neighbours.metres[0]", equalTo(0.0f))
                .body("rule.code", equalTo("SMALLEST_CODE"))
                .body("rule.text", containsString("smallest code"));
    }

    @Test
    void anAccuracyThatReachesOverABorderIsSaid() {
        Coordinate middle =
                grid.get(GRID, grid.today()).ground().getInteriorPoint().getCoordinate();
        given().get("/api/v1/grid/locate?lon={lon}&lat={lat}&accuracy=300", middle.x, middle.y)
                .then()
                .statusCode(200)
                .body("path.grid", equalTo(GRID))
                .body("certainty", equalTo("INSIDE"))
                .body("uncertain", equalTo(true))
                .body("accuracy", equalTo(300.0f))
                .body("neighbours.size()", greaterThan(2));
        given().get("/api/v1/grid/locate?lon={lon}&lat={lat}&accuracy=-3", middle.x, middle.y)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:whistlegrid:problem:accuracy-invalid"));
    }

    /** What a domestic web map shows lies hundreds of metres beside; declared, it is the same place. */
    @Test
    void aPositionReadOffADomesticWebMapIsConvertedOnTheWayIn() {
        Coordinate middle =
                grid.get(GRID, grid.today()).ground().getInteriorPoint().getCoordinate();
        Coordinate shown = Gcj02.fromCgcs2000(middle.x, middle.y);
        Response declared = given().get("/api/v1/grid/locate?lon={lon}&lat={lat}&crs=gcj-02", shown.x, shown.y);
        declared.then().statusCode(200).body("path.grid", equalTo(GRID));
        JsonPath position = declared.jsonPath();
        assertThat(position.getDouble("position.lon")).isCloseTo(middle.x, offset(1e-5));
        assertThat(position.getDouble("position.lat")).isCloseTo(middle.y, offset(1e-5));
    }

    @Test
    void theDayChoosesTheDrawing() {
        given().get("/api/v1/grid/locate?lon=121&lat=31.5&date=1999-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:whistlegrid:problem:grid-not-loaded"));
    }

    @Test
    void manyAreAnsweredInTheirOrderAndABadOneInItsPlace() {
        Coordinate middle =
                grid.get(GRID, grid.today()).ground().getInteriorPoint().getCoordinate();
        String sent =
                """
                {"crs": "EPSG:4326", "positions": [
                  {"lon": %1$s, "lat": %2$s},
                  {"lon": "east", "lat": 31.5},
                  {"lon": 500, "lat": 31.5},
                  {"lon": 121, "lat": 31.5, "crs": "EPSG:2154"},
                  {"lon": 121, "lat": 31.5, "accuracy": 0},
                  {"lon": 121, "lat": 31.5, "colour": "red"},
                  null,
                  {"lon": 116.4, "lat": 39.9}
                ]}"""
                        .formatted(middle.x, middle.y);
        given().contentType(ContentType.JSON)
                .body(sent)
                .post("/api/v1/grid/locate")
                .then()
                .statusCode(200)
                .body("answers", hasSize(8))
                .body("answers[0].located.path.grid", equalTo(GRID))
                .body("answers[0].problem", nullValue())
                .body("answers[1].problem.type", equalTo("urn:whistlegrid:problem:position-malformed"))
                .body("answers[1].problem.where", equalTo("/positions/1"))
                .body("answers[2].problem.type", equalTo("urn:whistlegrid:problem:position-invalid"))
                .body("answers[2].problem.title", equalTo("坐标无效"))
                .body("answers[3].problem.type", equalTo("urn:whistlegrid:problem:crs-unsupported"))
                .body("answers[4].problem.type", equalTo("urn:whistlegrid:problem:accuracy-invalid"))
                .body("answers[5].problem.type", equalTo("urn:whistlegrid:problem:position-malformed"))
                .body("answers[6].problem.where", equalTo("/positions/6"))
                .body("answers[7].located.certainty", equalTo("OUTSIDE"));
    }

    @Test
    void tenThousandAreTakenAndOneMoreIsRefused() {
        List<Map<String, Double>> most = IntStream.range(0, 10_000)
                .mapToObj(i -> Map.of("lon", 120.98 + (i % 100) * 0.0004, "lat", 31.48 + (i / 100) * 0.0004))
                .toList();
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("positions", most))
                .post("/api/v1/grid/locate");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().split("\"certainty\"", -1)).hasSize(10_001);
        List<Map<String, Double>> more = new ArrayList<>(most);
        more.add(most.get(0));
        given().contentType(ContentType.JSON)
                .body(Map.of("positions", more))
                .post("/api/v1/grid/locate")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:positions-too-many"))
                .body("detail", containsString("10001"));
        given().contentType(ContentType.JSON)
                .body(Map.of("positions", "all"))
                .post("/api/v1/grid/locate")
                .then()
                .statusCode(400)
                .body("type", startsWith("urn:whistlegrid:problem:"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/grid/locate")
                .then()
                .statusCode(400);
    }

    /** Where the grid meets another one. */
    private Coordinate corner() {
        return Arrays.stream(grid.get(GRID, grid.today()).ground().getCoordinates())
                .filter(corner -> grid.list(Tier.GRID, null, null, 200, grid.today()).items().stream()
                        .filter(area -> !area.code().equals(GRID))
                        .anyMatch(area ->
                                Arrays.stream(area.ground().getCoordinates()).anyMatch(corner::equals2D)))
                .findFirst()
                .orElseThrow();
    }
}
