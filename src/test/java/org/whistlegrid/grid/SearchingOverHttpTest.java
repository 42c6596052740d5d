package org.whistlegrid.grid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo district by its words, for anybody: areas and buildings are public as a map is. */
@QuarkusTest
class SearchingOverHttpTest {

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void anAddressLeadsToItsBuildingAndThatOpensOnTheMap() {
        given().get("/api/v1/grid/search?q={q}", "人民大道58号")
                .then()
                .statusCode(200)
                .body("[0].code", equalTo("99010100100100001"))
                .body("[0].tier", equalTo("BUILDING"))
                .body("[0].label", equalTo("海棠街道 海棠社区 第二网格 1号楼"))
                .body("[0].address", equalTo("人民大道58号"))
                .body("[0].centre.lon", not(nullValue()))
                .body("[0].score", equalTo(1.0f))
                .body("", hasSize(10));
    }

    @Test
    void aSlipOfThePenStillLeadsThere() {
        given().get("/api/v1/grid/search?q={q}&limit=3", "海堂社区５号楼")
                .then()
                .statusCode(200)
                .body("[0].code", equalTo("99010100100100005"))
                .body("score", everyItem(lessThan(1.0f)))
                .body("", hasSize(3));
    }

    @Test
    void aParkIsALandmarkWithoutACode() {
        given().get("/api/v1/grid/search?q={q}", "石桥公园")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("石桥公园"))
                .body("[0].code", nullValue())
                .body("[0].tier", nullValue());
    }

    @Test
    void nothingAskedIsAnError() {
        given().get("/api/v1/grid/search").then().statusCode(400);
        given().get("/api/v1/grid/search?q={q}", "  ").then().statusCode(400);
        given().get("/api/v1/grid/search?q=x&date=1999-01-01").then().statusCode(409);
    }
}
