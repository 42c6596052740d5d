package org.whistlegrid.grid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheDemoDistrictOverHttpTest {

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aPositionIsLocatedInAnyOfTheUsualSystems() {
        String inGrid = given().get("/api/v1/grid/areas/990101001001003")
                .then()
                .statusCode(200)
                .body("chain.name", equalTo(List.of("海棠街道", "海棠社区")))
                .extract()
                .asString();
        float lon = io.restassured.path.json.JsonPath.from(inGrid).getFloat("centre.lon");
        float lat = io.restassured.path.json.JsonPath.from(inGrid).getFloat("centre.lat");
        for (String crs : List.of("EPSG:4490", "EPSG:4326")) {
            given().queryParam("lon", lon)
                    .queryParam("lat", lat)
                    .queryParam("crs", crs)
                    .get("/api/v1/grid/locate")
                    .then()
                    .statusCode(200)
                    .body("path.grid", equalTo("990101001001003"))
                    .body("path.gridName", equalTo("第三网格"));
        }
    }

    @Test
    void outsideTheDistrictThereIsNoPath() {
        given().get("/api/v1/grid/locate?lon=116.4&lat=39.9")
                .then()
                .statusCode(200)
                .body("certainty", equalTo("OUTSIDE"))
                .body("path", nullValue());
    }

    @Test
    void wrongInputIsAnsweredWithWhatIsWrong() {
        given().get("/api/v1/grid/locate?lon=121&lat=31.5&crs=EPSG:2154")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:crs-unsupported"));
        given().get("/api/v1/grid/locate?lon=121").then().statusCode(400);
        given().get("/api/v1/grid/areas?tier=planet").then().statusCode(400);
        given().get("/api/v1/grid/areas/990101999").then().statusCode(404);
        given().get("/api/v1/grid/tiles/2/9/0.mvt").then().statusCode(404);
    }

    @Test
    void allGridsAreReadPageByPage() {
        String after = "";
        int seen = 0;
        while (after != null) {
            Response page = given().get("/api/v1/grid/areas?tier=GRID&limit=200&after=" + after);
            seen += page.jsonPath().getList("items").size();
            after = page.jsonPath().getString("next");
        }
        assertThat(seen).isEqualTo(500);
        given().get("/api/v1/grid/areas").then().body("items", hasSize(3));
        given().get("/api/v1/grid/areas?parent=990101001").then().body("items", hasSize(14));
        given().get("/api/v1/grid/areas?parent=990101001&tier=BUILDING").then().body("items", hasSize(50));
    }

    @Test
    void tilesCarryAnETagAndBuildingsOnlyFromZoomFifteen() {
        int[] district = tileOf(121.0, 31.497, 15);
        Response near = given().get("/api/v1/grid/tiles/15/" + district[0] + "/" + district[1] + ".mvt");
        assertThat(near.statusCode()).isEqualTo(200);
        assertThat(near.asString()).contains("building", "floors", "grid", "street", "community");
        given().header("If-None-Match", near.header("ETag"))
                .get("/api/v1/grid/tiles/15/" + district[0] + "/" + district[1] + ".mvt")
                .then()
                .statusCode(304);
        int[] wide = tileOf(121.0, 31.497, 11);
        String far = given().get("/api/v1/grid/tiles/11/" + wide[0] + "/" + wide[1] + ".mvt")
                .asString();
        assertThat(far).contains("sub_district", "water").doesNotContain("floors");
        given().get("/api/v1/grid/tiles/15/0/0.mvt").then().statusCode(204);
    }

    /** Packed once, sent packed; whoever does not take it so gets the same tile plain. */
    @Test
    void tilesTravelCompressed() {
        int[] tile = tileOf(121.0, 31.497, 15);
        String path = "/api/v1/grid/tiles/15/" + tile[0] + "/" + tile[1] + ".mvt";
        RestAssuredConfig asItCame =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        Response plain = given().config(asItCame).get(path);
        Response packed =
                given().config(asItCame).header("Accept-Encoding", "gzip").get(path);
        assertThat(plain.header("Content-Encoding")).isNotEqualTo("gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(unpacked(packed.asByteArray())).isEqualTo(plain.asByteArray());
    }

    private static byte[] unpacked(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTileHoldsTheLayersAskedForInTheDatumAskedFor() {
        int[] tile = tileOf(121.0, 31.497, 15);
        String path = "/api/v1/grid/tiles/15/" + tile[0] + "/" + tile[1] + ".mvt";
        Response grids = given().get(path + "?layers=grid,community");
        assertThat(grids.asString()).contains("grid", "community").doesNotContain("street", "floors");
        Response shifted = given().get(path + "?layers=grid,community&datum=gcj02");
        assertThat(shifted.statusCode()).isEqualTo(200);
        assertThat(shifted.asByteArray()).isNotEqualTo(grids.asByteArray());
        given().get(path + "?layers=secrets").then().statusCode(400).body("where", equalTo("layers"));
        given().get(path + "?datum=BD09").then().statusCode(422);
        given().get(path + "?date=1999-01-01").then().statusCode(409);
    }

    /** They are a second layer: nobody loads them who has not asked. */
    @Test
    void unitGridsComeToWhoeverNamesThemAndTheirCodesFromNear() {
        int[] tile = tileOf(121.0, 31.497, 16);
        String near = "/api/v1/grid/tiles/16/" + tile[0] + "/" + tile[1] + ".mvt";
        String unit = given().get("/api/v1/grid/locate?lon=121.0&lat=31.497").path("path.unitGrid");
        assertThat(given().get(near).asString()).doesNotContain("unit_grid");
        assertThat(given().get(near + "?layers=unit_grid,unit_grid_place").asString())
                .contains("unit_grid", "unit_grid_place", "square_metres", unit)
                .doesNotContain("street");
        int[] wide = tileOf(121.0, 31.497, 13);
        given().get("/api/v1/grid/tiles/13/" + wide[0] + "/" + wide[1] + ".mvt?layers=unit_grid")
                .then()
                .statusCode(204);
    }

    @Test
    void theExtentAndTheProgressOfLoadingAreToldToAnybody() {
        given().get("/api/v1/grid/extent")
                .then()
                .statusCode(200)
                .body("centre.lon", closeTo(121.0))
                .body("version.districtName", equalTo("临湖区"));
        given().get("/api/v1/grid/loading").then().body("phase", equalTo("READY"));
        assertThat(grid.list(Tier.BUILDING, null, null, 10, grid.today()).items())
                .allMatch(building -> building.squareMetres() > 50);
    }

    private static org.hamcrest.Matcher<Float> closeTo(double degrees) {
        return org.hamcrest.Matchers.allOf(
                greaterThan((float) degrees - 0.05f), org.hamcrest.Matchers.lessThan((float) degrees + 0.05f));
    }

    private static int[] tileOf(double lon, double lat, int zoom) {
        double n = 1 << zoom;
        double phi = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return new int[] {(int) ((lon + 180) / 360 * n), (int) (y * n)};
    }
}
