package org.whistlegrid.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Lineage;

/** A community goes up in another one on a day to come: every code that is gone leads to the one that follows it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowingCodesTest {

    private static final String SUB_DISTRICT = "990101003";
    private static final String KEPT = SUB_DISTRICT + "013";

    @Inject
    Grid grid;

    @Inject
    Lineage lineage;

    private static LocalDate day;
    private static String gone;
    private static String version;
    private static List<String> goneGrids;
    private static List<String> drawnSuccessors;

    @BeforeEach
    void twoCommunitiesBecomeOne() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
        if (version != null) {
            return;
        }
        day = Coming.day(grid.today(), 10);
        Drawing drawing = Drawing.opened("并社区");
        Sketch street = Sketch.of(drawing, SUB_DISTRICT);
        gone = street.communities().stream()
                .filter(code -> !code.equals(KEPT) && street.touch(KEPT, code))
                .findFirst()
                .orElseThrow();
        goneGrids =
                street.grids().stream().filter(code -> code.startsWith(gone)).toList();
        drawing.acts("merge-communities", "codes", List.of(KEPT, gone), "into", KEPT)
                .then()
                .statusCode(200);
        drawnSuccessors =
                drawing.get("/changes?limit=200").path("items.find { it.code == '%s' }.successors".formatted(gone));
        version = Coming.published(drawing, day);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void takenBackItLeavesNoTrace() {
        Coming.withdraw(version).then().statusCode(200);
        assertThat(lineage.heirs(List.of(gone), day)).containsExactly(gone);
        given().get("/api/v1/grid/areas/" + gone + "?date=" + day).then().statusCode(200);
        given().get("/api/v1/grid/areas/" + gone + "/lineage").then().body("successors", equalTo(List.of()));
    }

    @Test
    void theOldCodeStaysFindable() {
        assertThat(drawnSuccessors).containsExactly(KEPT);
        given().get("/api/v1/grid/areas/" + gone + "?date=" + day)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:whistlegrid:problem:area-gone"))
                .body("detail", containsString(KEPT));
        given().get("/api/v1/grid/areas/" + gone + "/lineage")
                .then()
                .statusCode(200)
                .body("gone", equalTo(day.toString()))
                .body("successors.code", equalTo(List.of(KEPT)))
                .body("successors[0].since", equalTo(day.toString()));
        given().get("/api/v1/grid/areas/" + KEPT + "/lineage")
                .then()
                .body("gone", nullValue())
                .body("predecessors.code", equalTo(List.of(gone)));
        given().get("/api/v1/grid/areas/990101003199/lineage").then().statusCode(404);
        String grid = goneGrids.get(0);
        given().get("/api/v1/grid/search?q=" + grid + "&date=" + day)
                .then()
                .body("[0].formerly", equalTo(grid))
                .body("[0].code", containsString(KEPT));
    }

    @Test
    void aComparisonOfTwoDaysSaysWhoFollowsWhom() {
        String from = "/api/v1/grid/changes?limit=200&before=" + day.minusDays(1) + "&after=" + day;
        given().get(from)
                .then()
                .body("items.find { it.code == '%s' }.successors".formatted(gone), equalTo(List.of(KEPT)));
        String grid = goneGrids.get(0);
        String follower = given().get(from + "&behind=" + gone)
                .path("items.find { it.code == '%s' }.successors[0]".formatted(grid));
        assertThat(follower).startsWith(KEPT).hasSize(15);
        given().get(from + "&behind=" + follower.substring(0, 14))
                .then()
                .body("items.find { it.code == '%s' }.predecessors".formatted(follower), equalTo(List.of(grid)));
    }

    /** Each building has one code after another, and leads from the old to the new. */
    @Test
    void buildingsFollowTheirGrids() {
        String house = Drawing.admin()
                .get("/api/v1/grid/areas?tier=building&limit=1&parent=" + goneGrids.get(0))
                .path("items[0].code");
        String follower =
                given().get("/api/v1/grid/areas/" + house + "/lineage").path("successors[0].code");
        assertThat(follower).startsWith(KEPT).hasSize(17);
        given().get("/api/v1/grid/search?q=" + house + "&date=" + day).then().body("code", hasItem(follower));
    }

    @Test
    void peopleGoOnToAnswerForWhatBecameOfTheirGrid() {
        String grid = goneGrids.get(0);
        List<String> before = people(grid, day.minusDays(1));
        String follower = lineage.successors(grid, day).get(0);
        assertThat(before).isNotEmpty();
        assertThat(people(follower, day))
                .containsAll(
                        before.stream().filter(person -> person.endsWith(grid)).toList());
        assertThat(lineage.heirs(List.of(grid), day)).contains(follower);
        assertThat(lineage.heirs(List.of(grid), day.minusDays(1))).containsExactly(grid);
        assertThat(lineage.forebears(List.of(KEPT), day)).contains(gone, grid);
    }

    /** Who, and for which area he was named. */
    private static List<String> people(String code, LocalDate on) {
        return Drawing.as("command1")
                .get("/api/v1/directory/areas/" + code + "/people?date=" + on)
                .path("posts.collect { it.holder + ' ' + it.area }");
    }
}
