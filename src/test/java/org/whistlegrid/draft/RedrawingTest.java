package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.grid.Grid;

/** Acts on a draft of the demo district, in 平安里社区. */
@QuarkusTest
class RedrawingTest {

    private static final String COMMUNITY = "990101003013";
    private static final String GRID = COMMUNITY + "002";

    @Inject
    Grid grid;

    private Drawing drawing;
    private Sketch before;

    @BeforeEach
    void aDraft() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
        drawing = Drawing.opened("调整网格");
        before = Sketch.of(drawing, COMMUNITY);
    }

    @AfterEach
    void isPutAway() {
        drawing.discarded();
    }

    @Test
    void aGridThatIsSplitKeepsItsCodeInTheLargestPartAndTheOtherGetsTheNextFreeOne() {
        List<String> codes = drawing.acts(
                        "split", "code", GRID, "by", Sketch.json(before.across(GRID)), "names", List.of("新网格"))
                .then()
                .statusCode(200)
                .body("by", equalTo("admin"))
                .body("why", equalTo("测试"))
                .extract()
                .path("codes");
        assertThat(codes).hasSize(2).first().isEqualTo(GRID);
        String free = codes.get(1);
        // behind the last that ever was, which another version may have had
        assertThat(free).startsWith(COMMUNITY).isGreaterThan(COMMUNITY + "%03d".formatted(before.lastSerial()));
        Sketch after = Sketch.of(drawing, COMMUNITY);
        assertThat(after.squareMetres(GRID)).isGreaterThanOrEqualTo(after.squareMetres(free));
        assertThat(after.squareMetres(GRID) + after.squareMetres(free))
                .isCloseTo(before.squareMetres(GRID), within(0.1));
        drawing.get("/changes").then().body("items.code", hasItem(free)).body("items.code", hasItem(GRID));
        assertThat(drawing.checked(false).state()).startsWith("CHECKED 0 errors");
    }

    /** Neither gap nor overlap is left, and the community is as large as before. */
    @Test
    void aBorderThatIsMovedTakesFromTheNeighbourAndTheCommunityStaysWhole() {
        String neighbour = before.neighbours(GRID).get(0);
        Geometry wanted = before.withStrip(GRID, neighbour, 15);
        drawing.acts("move-border", "code", GRID, "ground", Sketch.json(wanted))
                .then()
                .statusCode(200);
        Sketch after = Sketch.of(drawing, COMMUNITY);
        assertThat(after.squareMetres(GRID)).isGreaterThan(before.squareMetres(GRID) + 50);
        assertThat(after.squareMetres(neighbour)).isLessThan(before.squareMetres(neighbour) - 50);
        assertThat(after.squareMetres(COMMUNITY)).isCloseTo(before.squareMetres(COMMUNITY), within(0.5));
        assertThat(drawing.checked(false).state()).startsWith("CHECKED 0 errors");
    }

    @Test
    void groundThatIsGivenUpGoesToTheNeighbours() {
        String neighbour = before.neighbours(GRID).get(0);
        Geometry rest = before.ground(GRID).difference(before.strip(GRID, neighbour, 12));
        drawing.acts("move-border", "code", GRID, "ground", Sketch.json(Sketch.largest(rest)))
                .then()
                .statusCode(200);
        Sketch after = Sketch.of(drawing, COMMUNITY);
        assertThat(after.squareMetres(GRID)).isLessThan(before.squareMetres(GRID) - 50);
        assertThat(after.squareMetres(neighbour)).isGreaterThan(before.squareMetres(neighbour));
        assertThat(drawing.checked(false).state()).startsWith("CHECKED 0 errors");
    }

    @Test
    void gridsThatAreMergedLeaveOneCodeAndAllTheirBuildings() {
        String neighbour = before.neighbours(GRID).get(0);
        int buildings = buildingsOf(GRID) + buildingsOf(neighbour);
        drawing.acts("merge", "codes", List.of(GRID, neighbour), "into", GRID)
                .then()
                .statusCode(200);
        assertThat(buildingsOf(GRID)).isEqualTo(buildings);
        drawing.get("/areas?limit=200&parent=" + COMMUNITY)
                .then()
                .body("features.properties.code", not(hasItem(neighbour)));
        assertThat(drawing.checked(false).state()).startsWith("CHECKED 0 errors");
    }

    @Test
    void theNewestActCanBeUndoneUntilNothingIsLeft() {
        drawing.acts("rename", "code", COMMUNITY, "name", "长安里社区").then().statusCode(200);
        drawing.acts("split", "code", GRID, "by", Sketch.json(before.across(GRID)))
                .then()
                .statusCode(200);
        drawing.get("/acts").then().body("items.verb", equalTo(List.of("RENAME", "SPLIT")));
        drawing.deletes("/acts/newest").then().statusCode(200).body("verb", equalTo("SPLIT"));
        drawing.get("/changes").then().body("items.code", equalTo(List.of(COMMUNITY)));
        drawing.deletes("/acts/newest").then().statusCode(200);
        drawing.get("/changes").then().body("items", hasSize(0));
        drawing.deletes("/acts/newest").then().statusCode(409);
    }

    @Test
    void buildingsAreReassignedBuiltAndRetired() {
        String building = drawing.get("/buildings?limit=1&parent=" + GRID).path("features[0].properties.code");
        String neighbour = before.neighbours(GRID).get(0);
        drawing.acts("assign-building", "building", building, "grid", neighbour)
                .then()
                .statusCode(200);
        String built = drawing.acts(
                        "new-building",
                        "grid",
                        GRID,
                        "name",
                        "社区食堂",
                        "floors",
                        1,
                        "ground",
                        Sketch.json(Sketch.inside(before.ground(GRID)).buffer(0.00003)))
                .then()
                .statusCode(200)
                .extract()
                .path("codes[1]");
        assertThat(built).startsWith(COMMUNITY).hasSize(17);
        drawing.acts("retire-building", "building", built).then().statusCode(200);
        drawing.get("/changes").then().body("items.code", equalTo(List.of(building)));
        // it stands where it stood: declaring it elsewhere is an error that the report shows
        drawing.checked(false)
                .get("/findings?code=BUILDING_ELSEWHERE")
                .then()
                .body("features.properties.area", equalTo(List.of(building)));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatIsWrong() {
        String neighbour = before.neighbours(GRID).get(0);
        Geometry all = before.ground(GRID).union(before.ground(neighbour)).buffer(0.00001);
        refuses("move-border", "draft-swallows", "code", GRID, "ground", Sketch.json(all));
        refuses("move-border", "draft-not-a-grid", "code", COMMUNITY, "ground", Sketch.json(all));
        refuses("split", "draft-not-cut", "code", GRID, "by", Sketch.json(before.across(COMMUNITY + "001")));
        refuses("merge", "draft-not-neighbours", "codes", List.of(GRID, "990101001001001"), "into", GRID);
        refuses("rename", "draft-area-unknown", "code", "990101999", "name", "无");
        drawing.acts("move-border", "code", GRID, "ground", List.of("no geometry"))
                .then()
                .statusCode(400);
        drawing.get("").then().body("draft.acts", equalTo(0));
    }

    private void refuses(String verb, String code, Object... body) {
        drawing.acts(verb, body).then().statusCode(422).body("type", equalTo("urn:whistlegrid:problem:" + code));
    }

    private int buildingsOf(String code) {
        return drawing.get("/buildings?limit=200&parent=" + code)
                .jsonPath()
                .getList("features")
                .size();
    }
}
