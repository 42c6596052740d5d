package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.whistlegrid.grid.Grid;

@QuarkusTest
class OpeningADraftTest {

    @Inject
    Grid grid;

    @Inject
    Drafts drafts;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aRedrawBeginsWithEverythingTheVersionInForceHas() {
        Drawing drawing = Drawing.opened("试画");
        drawing.get("")
                .then()
                .statusCode(200)
                .body("draft.state", equalTo("OPEN"))
                .body("draft.areas", equalTo(543))
                .body("draft.madeBy", equalTo("admin"));
        Drawing.admin().get("/api/v1/grid/drafts?state=OPEN").then().body("items.id", hasItem(drawing.id));
        drawing.discarded().then().statusCode(200).body("state", equalTo("DISCARDED"));
        drawing.discarded().then().statusCode(409);
    }

    @Test
    void onlyAdministratorsDrawAndTheCommandCenterLooksOn() {
        Drawing drawing = Drawing.opened("试画");
        Drawing.as("command1").get("/api/v1/grid/drafts/" + drawing.id).then().statusCode(200);
        Drawing.as("command1")
                .delete("/api/v1/grid/drafts/" + drawing.id)
                .then()
                .statusCode(403);
        Drawing.as("worker1").get("/api/v1/grid/drafts").then().statusCode(403);
        drawing.discarded();
    }

    /** An import that breaks leaves nothing: not even the rows that were sent before. */
    @Test
    void aSourceThatBreaksLeavesNothing() {
        UUID draft = drafts.openImport("坏文件", null, null, Coverage.EVERYTHING).id();
        try {
            drafts.fill(draft, rows -> {
                rows.area(new AreaRow("1", "990101001", null, "海棠街道", null, square(), List.of()));
                throw new IllegalStateException("the file ends here");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the file ends here");
        }
        assertThat(drafts.get(draft).areas()).isZero();
        drafts.fill(draft, rows -> {
            for (int i = 0; i < 20_000; i++) {
                rows.area(new AreaRow(
                        "层 1\t" + i, "990101001", "GRID", "海\\棠", null, square(), List.of(FindingCode.HEIGHT_DROPPED)));
            }
        });
        assertThat(drafts.get(draft).areas()).isEqualTo(20_000);
        drafts.discard(draft);
    }

    private static org.locationtech.jts.geom.Geometry square() {
        return new GeometryFactory().toGeometry(new Envelope(121, 121.01, 31.5, 31.51));
    }
}
