package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

/** Acts on communities of the demo district; after each of them the drawing has neither gap nor overlap. */
@QuarkusTest
class RedrawingCommunitiesTest {

    private static final String SUB_DISTRICT = "990101003";
    private static final String COMMUNITY = SUB_DISTRICT + "013";

    @Inject
    Grid grid;

    private Drawing drawing;
    private Sketch before;
    private Sketch street;

    @BeforeEach
    void aDraft() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
        drawing = Drawing.opened("调整社区");
        before = Sketch.of(drawing, COMMUNITY);
        street = Sketch.of(drawing, SUB_DISTRICT);
    }

    @AfterEach
    void isPutAway() {
        drawing.discarded();
    }

    @Test
    void gridsThatLeaveMakeACommunityAndKeepTheEndsOfTheirCodes() {
        List<String> leaving =
                List.of(COMMUNITY + "001", before.neighbours(COMMUNITY + "001").get(0));
        int buildings = buildingsOf(leaving.get(0));
        List<String> codes = drawing.acts("split-community", "code", COMMUNITY, "grids", leaving, "name", "新安里社区")
                .then()
                .statusCode(200)
                .body("verb", equalTo("SPLIT_COMMUNITY"))
                .extract()
                .path("codes");
        String made = codes.get(1);
        assertThat(made).startsWith(SUB_DISTRICT).hasSize(12);
        assertThat(codes.subList(2, codes.size()))
                .containsExactlyInAnyOrderElementsOf(
                        leaving.stream().map(code -> made + code.substring(12)).toList());
        Sketch stays = Sketch.of(drawing, COMMUNITY);
        Sketch left = Sketch.of(drawing, made);
        assertThat(stays.squareMetres(COMMUNITY) + left.squareMetres(made))
                .isCloseTo(before.squareMetres(COMMUNITY), within(0.5));
        assertThat(housesOf(made + "001")).hasSize(buildings).allSatisfy(code -> assertThat(code)
                .startsWith(made));
        assertThat(checked()).startsWith("CHECKED 0 errors");
        drawing.get("/findings?code=BUILDING_COMMUNITY").then().body("features", hasSize(0));
    }

    /** The line crosses grids: each of those is cut, too, and its buildings go where they stand. */
    @Test
    void aLineCutsTheCommunityAndTheGridsItCrosses() {
        int grids = before.grids().size();
        int buildings = buildingsIn(before);
        List<String> codes = drawing.acts(
                        "cut-community", "code", COMMUNITY, "by", Sketch.json(before.across(COMMUNITY)))
                .then()
                .statusCode(200)
                .extract()
                .path("codes");
        String made = codes.get(1);
        Sketch stays = Sketch.of(drawing, COMMUNITY);
        Sketch left = Sketch.of(drawing, made);
        assertThat(stays.squareMetres(COMMUNITY)).isGreaterThanOrEqualTo(left.squareMetres(made));
        assertThat(stays.squareMetres(COMMUNITY) + left.squareMetres(made))
                .isCloseTo(before.squareMetres(COMMUNITY), within(0.5));
        assertThat(stays.grids().size() + left.grids().size()).isGreaterThan(grids);
        assertThat(buildingsIn(stays) + buildingsIn(left)).isEqualTo(buildings);
        assertThat(checked()).startsWith("CHECKED 0 errors");
    }

    @Test
    void communitiesThatAreMergedLeaveOneAndAllTheirGridsUnderIt() {
        String other = neighbour();
        Sketch others = Sketch.of(drawing, other);
        int grids = before.grids().size() + others.grids().size();
        int buildings = buildingsIn(before) + buildingsIn(others);
        drawing.acts("merge-communities", "codes", List.of(COMMUNITY, other), "into", COMMUNITY)
                .then()
                .statusCode(200);
        Sketch after = Sketch.of(drawing, COMMUNITY);
        assertThat(after.grids()).hasSize(grids);
        assertThat(buildingsIn(after)).isEqualTo(buildings);
        assertThat(after.squareMetres(COMMUNITY))
                .isCloseTo(before.squareMetres(COMMUNITY) + others.squareMetres(other), within(1.0));
        drawing.get("/areas?parent=" + other).then().body("features", hasSize(0));
        assertThat(checked()).startsWith("CHECKED 0 errors");
    }

    @Test
    void aGridThatMovesTakesItsBuildingsAndTheBorderOfBothCommunitiesAlong() {
        String other = neighbour();
        String moving = before.gridBeside(street.ground(other));
        List<String> houses = housesOf(moving);
        String moved = drawing.acts("move-grid", "code", moving, "to", other)
                .then()
                .statusCode(200)
                .body("codes[0]", equalTo(moving))
                .extract()
                .path("codes[1]");
        assertThat(moved).startsWith(other).hasSize(15);
        Sketch after = Sketch.of(drawing, other);
        assertThat(after.squareMetres(other))
                .isCloseTo(street.squareMetres(other) + before.squareMetres(moving), within(1.0));
        assertThat(housesOf(moved)).hasSameSizeAs(houses).allSatisfy(code -> assertThat(code)
                .startsWith(other));
        assertThat(checked()).startsWith("CHECKED 0 errors");
        drawing.deletes("/acts/newest").then().statusCode(200);
        assertThat(housesOf(moving)).isEqualTo(houses);
        drawing.get("/changes").then().body("items", hasSize(0));
    }

    @Test
    void aCommunityThatMovesGetsACodeOfItsNewSubDistrictAndSoDoesAllInIt() {
        Map.Entry<String, String> border = communityBesideAnotherStreet();
        Sketch moving = Sketch.of(drawing, border.getKey());
        int buildings = buildingsIn(moving);
        String moved = drawing.acts("move-community", "code", border.getKey(), "to", border.getValue())
                .then()
                .statusCode(200)
                .extract()
                .path("codes[1]");
        assertThat(moved).startsWith(border.getValue()).hasSize(12);
        Sketch after = Sketch.of(drawing, moved);
        assertThat(after.grids()).hasSameSizeAs(moving.grids());
        assertThat(buildingsIn(after)).isEqualTo(buildings);
        assertThat(checked()).startsWith("CHECKED 0 errors");
    }

    @Test
    void communitiesAndSubDistrictsAreRenamed() {
        drawing.acts("rename", "code", COMMUNITY, "name", "长安里社区").then().statusCode(200);
        drawing.acts("rename", "code", SUB_DISTRICT, "name", "长安街道").then().statusCode(200);
        drawing.get("/changes").then().body("items.code", equalTo(List.of(SUB_DISTRICT, COMMUNITY)));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatIsWrong() {
        String grid = COMMUNITY + "001";
        refuses("split-community", "draft-nothing-left", "code", COMMUNITY, "grids", before.grids());
        refuses("split-community", "draft-area-unknown", "code", COMMUNITY, "grids", List.of("990101001001001"));
        refuses("cut-community", "draft-not-cut", "code", COMMUNITY, "by", Sketch.json(street.across(neighbourless())));
        refuses(
                "merge-communities",
                "draft-not-neighbours",
                "codes",
                List.of(COMMUNITY, "990101001001"),
                "into",
                COMMUNITY);
        refuses("move-grid", "draft-already-there", "code", grid, "to", COMMUNITY);
        refuses("move-grid", "draft-not-a-community", "code", grid, "to", SUB_DISTRICT);
        refuses("move-grid", "draft-not-neighbours", "code", grid, "to", "990101001001");
        refuses("move-community", "draft-not-a-sub-district", "code", COMMUNITY, "to", "990101001001");
        drawing.get("").then().body("draft.acts", equalTo(0));
    }

    private void refuses(String verb, String code, Object... body) {
        drawing.acts(verb, body).then().statusCode(422).body("type", equalTo("urn:whistlegrid:problem:" + code));
    }

    private String checked() {
        return drawing.checked(false).state();
    }

    /** A community of the same street with a border to ours. */
    private String neighbour() {
        return street.communities().stream()
                .filter(code -> !code.equals(COMMUNITY) && street.touch(COMMUNITY, code))
                .findFirst()
                .orElseThrow();
    }

    /** One of the same street that lies elsewhere. */
    private String neighbourless() {
        return street.communities().stream()
                .filter(code -> !street.ground(code)
                        .getEnvelope()
                        .intersects(street.ground(COMMUNITY).getEnvelope()))
                .findFirst()
                .orElseThrow();
    }

    private Map.Entry<String, String> communityBesideAnotherStreet() {
        for (String other : List.of("990101001", "990101002")) {
            Sketch there = Sketch.of(drawing, other);
            for (String code : street.communities()) {
                if (street.ground(code).intersection(there.ground(other)).getLength() > 1e-4) {
                    return Map.entry(code, other);
                }
            }
        }
        throw new IllegalStateException("no street has a neighbour");
    }

    private List<String> housesOf(String grid) {
        return drawing.get("/buildings?limit=200&parent=" + grid).jsonPath().getList("features.properties.code");
    }

    private int buildingsOf(String grid) {
        return housesOf(grid).size();
    }

    private int buildingsIn(Sketch community) {
        return community.grids().stream().mapToInt(this::buildingsOf).sum();
    }
}
