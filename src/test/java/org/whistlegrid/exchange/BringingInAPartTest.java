package org.whistlegrid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.whistlegrid.exchange.Importing.admin;
import static org.whistlegrid.exchange.Importing.ended;
import static org.whistlegrid.exchange.Importing.mapping;
import static org.whistlegrid.exchange.Importing.read;
import static org.whistlegrid.exchange.Importing.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** A file that speaks of a part of the grid leaves the rest as it is. */
@QuarkusTest
class BringingInAPartTest {

    private static final String COMMUNITY = "990101003013";

    @Inject
    Grid grid;

    private String draft = "";

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @AfterEach
    void isPutAway() {
        admin().delete("/api/v1/grid/drafts/" + draft);
    }

    @Test
    void aFileOfAllGridsLeavesCommunitiesAndBuildingsAsTheyAre() {
        bring(List.of(mapping(sent(export(Tier.GRID, null)), Tier.GRID)), null);
        draft().body("draft.coverage.tiers", equalTo(List.of("GRID")))
                .body("draft.coverage.within", nullValue())
                .body("draft.coverageSaid", equalTo(false))
                .body("draft.findings.errors", equalTo(0));
        changes().body("items", hasSize(0));
    }

    @Test
    void aFileOfAllBuildingsLeavesTheAreas() {
        bring(List.of(mapping(sent(export(Tier.BUILDING, null)), Tier.BUILDING)), null);
        draft().body("draft.coverage.tiers", equalTo(List.of("BUILDING"))).body("draft.findings.errors", equalTo(0));
        changes().body("items", hasSize(0));
    }

    /** Only within that community: everything else of the district stays, and so do its buildings. */
    @Test
    void oneCommunitysGridsRetireWhatTheFileLeavesOutAndNothingElse() {
        String file = new String(export(Tier.GRID, COMMUNITY), java.nio.charset.StandardCharsets.UTF_8);
        List<String> lines = file.lines().toList();
        String left =
                lines.get(lines.size() - 1).replaceAll("[^0-9]", " ").trim().split(" ")[0];
        String without = String.join("\n", lines.subList(0, lines.size() - 1));
        bring(List.of(mapping(sent(without), Tier.GRID)), null);
        draft().body("draft.coverage.tiers", equalTo(List.of("GRID")))
                .body("draft.coverage.within", equalTo(COMMUNITY));
        changes().body("items.findAll { it.after == null }.code", equalTo(List.of(left)));
        List<Map<String, Object>> counts = admin().get("/api/v1/grid/drafts/" + draft + "/changes/counts")
                .jsonPath()
                .getList("$");
        assertThat(counts)
                .anySatisfy(
                        count -> assertThat(count).containsEntry("tier", "GRID").containsEntry("removed", 1));
        // the gap that it leaves is told, and nothing about parents that the file has not
        List<String> findings = admin().get("/api/v1/grid/drafts/" + draft + "/findings?severity=ERROR&limit=200")
                .path("features.properties.finding");
        assertThat(findings).contains("GAP").doesNotContain("PARENT_UNKNOWN", "DUPLICATE_CODE", "NO_CHILDREN");
    }

    /** Said or concluded: it is the same, and the draft remembers which. */
    @Test
    void whatSomebodySaysHolds() {
        bring(
                List.of(mapping(sent(export(Tier.GRID, COMMUNITY)), Tier.GRID)),
                Map.of("tiers", List.of("GRID"), "within", COMMUNITY));
        draft().body("draft.coverageSaid", equalTo(true)).body("draft.findings.errors", equalTo(0));
        changes().body("items", hasSize(0));
    }

    @Test
    void aFileThatHasMoreThanWasSaidIsNotRead() {
        ValidatableResponse begun = start(
                List.of(mapping(sent(export(Tier.GRID, "990101003")), Tier.GRID)),
                Map.of("tiers", List.of("GRID"), "within", COMMUNITY));
        ended(begun.extract().path("id"))
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("urn:whistlegrid:problem:draft-scope-exceeded"))
                .body("problem.detail", containsString("990101003"));
        start(List.of(mapping(sent(export(Tier.GRID, COMMUNITY)), Tier.GRID)), Map.of("tiers", List.of()))
                .statusCode(400);
    }

    private void bring(List<Map<String, Object>> layers, Map<String, Object> covers) {
        ValidatableResponse begun = start(layers, covers).statusCode(202);
        draft = begun.extract().path("draft");
        ended(begun.extract().path("id")).body("state", equalTo("DONE"));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !admin().get("/api/v1/grid/drafts/" + draft)
                .path("draft.state")
                .equals("CHECKING"));
    }

    private static ValidatableResponse start(List<Map<String, Object>> layers, Map<String, Object> covers) {
        return covers == null ? read("部分", layers) : read("部分", layers, covers);
    }

    private ValidatableResponse draft() {
        return admin().get("/api/v1/grid/drafts/" + draft).then();
    }

    private ValidatableResponse changes() {
        return admin().get("/api/v1/grid/drafts/" + draft + "/changes?limit=200")
                .then();
    }

    /** As well-known text in a table, one line a row. The district as drafts follow it: the newest version. */
    private static byte[] export(Tier tier, String within) {
        String newest =
                io.restassured.RestAssured.given().get("/api/v1/grid/versions").path("validFrom[-1]");
        return admin().get("/api/v1/grid/export?tier=" + tier + "&format=" + Format.CSV + "&date=" + newest
                        + (within == null ? "" : "&within=" + within))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
