package org.whistlegrid.grid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.whistlegrid.grid.Grid;

@QuarkusTest
class CheckingADraftTest {

    private static final double STEP = 0.001;

    @Inject
    Grid grid;

    @Inject
    Drafts drafts;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void theGridInForceHasNoErrorInItsReport() {
        Drawing drawing = Drawing.opened("原样").checked(false);
        assertThat(drawing.state()).startsWith("CHECKED 0 errors");
        drawing.discarded();
    }

    @Test
    void eachFindingSaysWhatWhereAndHowLarge() {
        Drawing drawing = Drawing.of(imported()).checked(false);
        assertThat(drawing.state()).startsWith("CHECKED 6 errors, 1 warnings");
        drawing.get("/findings?code=OVERLAP")
                .then()
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].properties.area", equalTo("990101001001001"))
                .body("features[0].properties.other", equalTo("990101001001002"))
                .body("features[0].properties.squareMetres", greaterThan(1000f))
                .body("features[0].properties.text", notNullValue());
        drawing.get("/findings?severity=ERROR")
                .then()
                .body(
                        "features.properties.finding",
                        hasItems(
                                "OVERLAP",
                                "GAP",
                                "DUPLICATE_CODE",
                                "MISSING_NAME",
                                "BUILDING_IN_NO_GRID",
                                "INVALID_RING"))
                .body("features.geometry", everyItem(notNullValue()));
        String next = drawing.get("/findings?limit=2").path("next");
        drawing.get("/findings?limit=200&after=" + next).then().body("features[0].id", equalTo(3));
        drawing.discarded();
    }

    @Test
    void whatIsNotCheckedCanBeCancelledAndIsAsItWas() {
        Drawing drawing = Drawing.opened("撤回");
        drawing.does("/check", "heal", true).then().statusCode(200).body("state", equalTo("CHECKING"));
        drawing.does("/check", "heal", true).then().statusCode(409);
        int cancelled = drawing.deletes("/check").statusCode();
        // the check may have been quicker than we are
        assertThat(cancelled).isIn(200, 409);
        drawing.discarded().then().statusCode(200);
    }

    /** Two grids that overlap, a gap, and one of each of the simple faults. */
    private UUID imported() {
        UUID draft = drafts.openImport("有错的图", null, null).id();
        drafts.fill(draft, rows -> {
            rows.area(area("990101001", "海棠街道", square(0, 4)));
            rows.area(area("990101001001", "海棠社区", square(0, 4)));
            rows.area(area("990101001001001", "第一网格", square(0, 1.2)));
            rows.area(area("990101001001002", "第二网格", square(1, 2)));
            rows.area(area("990101001001002", "", square(3, 4)));
            rows.building(building("99010100100100001", "1号楼", square(0.1, 0.2), List.of()));
            rows.building(building("99010100100100002", "2号楼", square(2.4, 2.5), List.of()));
            rows.building(building("99010100100100003", "3号楼", bowTie(), List.of()));
            rows.building(building("99010100100100004", "4号楼", square(3.4, 3.5), List.of(FindingCode.HEIGHT_DROPPED)));
        });
        return draft;
    }

    private static AreaRow area(String code, String name, Geometry ground) {
        return new AreaRow("row " + code, code, null, name, null, ground, List.of());
    }

    private static BuildingRow building(String code, String name, Geometry ground, List<FindingCode> problems) {
        return new BuildingRow("row " + code, code, name, null, 6, null, ground, problems);
    }

    private static Geometry square(double from, double to) {
        return new GeometryFactory().toGeometry(new Envelope(121 + from * STEP, 121 + to * STEP, 31.5, 31.5 + STEP));
    }

    private static Geometry bowTie() {
        try {
            return new org.locationtech.jts.io.WKTReader()
                    .read("POLYGON((121 31.5, 121.0001 31.5001, 121.0001 31.5, 121 31.5001, 121 31.5))");
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
