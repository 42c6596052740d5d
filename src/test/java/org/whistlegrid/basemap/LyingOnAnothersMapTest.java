package org.whistlegrid.basemap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Basemaps over HTTP: what the browser is told of them, and what it is not. The upstream of the tests does not exist. */
@QuarkusTest
class LyingOnAnothersMapTest {

    private static final String KEY = "key-of-the-tests";

    @Test
    void theBrowserIsToldNamesAndNumbersButNoHostAndNoKey() {
        Response sources = given().get("/api/v1/map/sources");
        sources.then()
                .statusCode(200)
                .body("reviewNumber", equalTo("临S(2026)001号"))
                .body("basemaps.name", hasItem("street-map"))
                .body("basemaps.find { it.name == 'street-map' }.datum", equalTo("GCJ02"))
                .body("basemaps.find { it.name == 'street-map' }.reviewNumber", equalTo("GS(2026)0001号"));
        assertThat(sources.asString()).doesNotContain(KEY, "invalid", "inner-map");
        given().auth()
                .preemptive()
                .basic("command1", "whistle-2026")
                .get("/api/v1/map/sources")
                .then()
                .body("basemaps.name", hasItem("inner-map"));
    }

    @Test
    void aFailureSaysWhichMapFailedAndNothingOfHow() {
        Response answer = given().get("/api/v1/map/basemap/street-map/12/3424/1670");
        answer.then().statusCode(503).body("type", equalTo("urn:whistlegrid:problem:basemap-unavailable"));
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.asString()).doesNotContain(KEY, "invalid");
    }

    @Test
    void strangersHaveNoTileOfAMapThatIsNotPublic() {
        given().get("/api/v1/map/basemap/inner-map/12/3424/1670").then().statusCode(404);
        given().get("/api/v1/map/basemap/http%3A%2F%2Fevil/12/3424/1670").then().statusCode(404);
        given().get("/api/v1/map/basemap/street-map/12/5000/1670").then().statusCode(404);
    }
}
