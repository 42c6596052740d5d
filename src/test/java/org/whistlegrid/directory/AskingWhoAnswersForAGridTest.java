package org.whistlegrid.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

/** 五定: person, post, duty, area and task of each grid, with post B. */
@QuarkusTest
class AskingWhoAnswersForAGridTest {

    @Inject
    Grid grid;

    @Inject
    GridPosts posts;

    @Inject
    DataSource database;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aGridHasItsOwnPeopleOrThoseOfTheAreasAbove() {
        people("990101001001001")
                .body("unit", equalTo("海棠街道办事处"))
                .body("posts.kind", equalTo(List.of("GRID_LEADER", "DEPUTY_GRID_LEADER", "GRID_WORKER")))
                .body("posts.area", equalTo(List.of("990101001", "990101001", "990101001001001")))
                .body("posts[2].title", equalTo("专职网格员"))
                .body("posts[2].holder", equalTo("廖川"))
                .body("posts[2].standIn", equalTo("邵秋菊"));
        people("990101001001002").body("posts.area", equalTo(List.of("990101001", "990101001", "990101001001")));
    }

    @Test
    void aBuildingHasThePeopleOfItsGridAndNobodysPhoneIsTold() {
        String building = given().get("/api/v1/grid/areas?tier=BUILDING&parent=990101001001001&limit=1")
                .path("items[0].code");
        String answer = people(building)
                .body("posts[2].area", equalTo("990101001001001"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("phone").doesNotContain("1000000");
        given().get("/api/v1/directory/areas/990101001/people").then().statusCode(401);
        as("worker1").get("/api/v1/directory/areas/990101999/people").then().statusCode(404);
    }

    /** AB岗: while the holder is absent his stand-in acts. */
    @Test
    void whileTheHolderIsAbsentTheStandInActs() throws Exception {
        LocalDate day = LocalDate.of(2089, 5, 1);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into directory.absence values ('worker2', '2089-05-01', '2089-05-03')");
        }
        assertThat(posts.of("990101001001001", day).get(2).acting()).isEqualTo("邵秋菊");
        assertThat(posts.of("990101001001001", day.plusDays(2)).get(2).acting()).isEqualTo("廖川");
    }

    private static ValidatableResponse people(String code) {
        return as("worker1")
                .get("/api/v1/directory/areas/" + code + "/people")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, "whistle-2026").header("X-Requested-With", "whistlegrid");
    }
}
