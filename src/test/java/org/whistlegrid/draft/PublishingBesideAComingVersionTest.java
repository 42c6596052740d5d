package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

/** A version waits for its day, and somebody else has drawn meanwhile. */
@QuarkusTest
class PublishingBesideAComingVersionTest {

    private static final String COMMUNITY = "990101003013";
    private static final String GRID = COMMUNITY + "003";
    private static final String OTHER = COMMUNITY + "004";

    @Inject
    Grid grid;

    private final Deque<String> published = new ArrayDeque<>();
    private LocalDate day;

    @BeforeEach
    void aDayToCome() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
        day = Coming.day(grid.today(), 10);
    }

    @AfterEach
    void isTakenBack() {
        while (!published.isEmpty()) {
            Coming.withdraw(published.pop()).then().statusCode(200);
        }
    }

    @Test
    void onTheSameDayItTakesThePlaceOfTheOneThatWaits() {
        String first = renamed(GRID, "甲网格", day);
        published.clear();
        Drawing second = Drawing.opened("替换");
        second.acts("rename", "code", OTHER, "name", "乙网格").then().statusCode(200);
        second.checked(false);
        Coming.publish(second, day.minusDays(1))
                .then()
                .statusCode(422)
                .body("type", problem("draft-before-coming"))
                .body("detail", containsString(day.toString()));
        String replacing = Coming.published(second, day);
        published.push(replacing);
        assertThat(Coming.versions()).contains(replacing).doesNotContain(first);
        assertThat(Coming.nameOn(GRID, day)).isEqualTo("甲网格");
        assertThat(Coming.nameOn(OTHER, day)).isEqualTo("乙网格");
        assertThat(Coming.nameOn(OTHER, day.minusDays(1))).isNotEqualTo("乙网格");
        Drawing.admin().get("/api/v1/grid/versions/withdrawn").then().body("items.replacedBy", hasItem(replacing));
    }

    @Test
    void whatWasDrawnMeanwhileIsBroughtOverAndNothingOfEitherIsLost() {
        Drawing slower = Drawing.opened("慢一步");
        Sketch before = Sketch.of(slower, COMMUNITY);
        slower.acts("split", "code", OTHER, "by", Sketch.json(before.across(OTHER)))
                .then()
                .statusCode(200);
        slower.acts("rename", "code", COMMUNITY, "name", "长安里社区").then().statusCode(200);
        Drawing faster = Drawing.opened("快一步");
        faster.acts("split", "code", GRID, "by", Sketch.json(before.across(GRID)))
                .then()
                .statusCode(200);
        published.push(Coming.published(faster, day));

        slower.checked(false);
        Coming.publish(slower, day.plusDays(1)).then().statusCode(409).body("type", problem("draft-overtaken"));
        rebase(slower).then().statusCode(200).body("state", equalTo("OPEN"));
        rebase(slower).then().statusCode(409).body("type", problem("draft-up-to-date"));
        slower.deletes("/acts/newest").then().statusCode(409);
        assertThat(slower.checked(false).state()).startsWith("CHECKED 0 errors");
        // both had given the next free code: the draft's was given anew
        Sketch after = Sketch.of(slower, COMMUNITY);
        assertThat(after.grids()).hasSize(before.grids().size() + 2);
        published.push(Coming.published(slower, day.plusDays(1)));
        assertThat(Coming.nameOn(COMMUNITY, day.plusDays(1))).isEqualTo("长安里社区");
    }

    @Test
    void whereBothChangedTheSamePeopleDecide() {
        Drawing slower = Drawing.opened("另一名称");
        slower.acts("rename", "code", GRID, "name", "丙网格").then().statusCode(200);
        renamed(GRID, "丁网格", day);
        rebase(slower)
                .then()
                .statusCode(409)
                .body("type", problem("draft-rebase-conflict"))
                .body("detail", containsString(GRID));
        slower.get("/changes").then().body("items.code", hasItem(GRID));
        slower.discarded();
    }

    /** Withdrawn under its feet, a draft follows the version that holds on. */
    @Test
    void aDraftOfAVersionThatWasTakenBackIsBroughtOverToTheOneBefore() {
        String version = renamed(GRID, "戊网格", day);
        published.clear();
        Drawing drawing = Drawing.opened("其上");
        drawing.acts("rename", "code", OTHER, "name", "己网格").then().statusCode(200);
        Coming.withdraw(version).then().statusCode(200);
        rebase(drawing).then().statusCode(200);
        drawing.get("/changes").then().body("items.code", equalTo(List.of(OTHER)));
        drawing.discarded();
    }

    private String renamed(String code, String name, LocalDate on) {
        Drawing drawing = Drawing.opened(name);
        drawing.acts("rename", "code", code, "name", name).then().statusCode(200);
        String version = Coming.published(drawing, on);
        published.push(version);
        return version;
    }

    private static Response rebase(Drawing drawing) {
        return drawing.does("/rebase", "why", "测试");
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:whistlegrid:problem:" + code);
    }
}
