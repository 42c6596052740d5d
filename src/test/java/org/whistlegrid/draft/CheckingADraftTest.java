package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.grid.Grid;

@QuarkusTest
class CheckingADraftTest {

    private static final double STEP = 0.001;

    @Inject
    Grid grid;

    @Inject
    Drafts drafts;

    @Inject
    DataSource database;

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

    /** Another node has the draft and dies: whoever looks next begins again. */
    @Test
    void aCheckWhoseNodeDiedIsDoneByAnother() throws Exception {
        Drawing drawing = Drawing.opened("换机检查");
        try (Connection otherNode = database.getConnection()) {
            lock(otherNode, "pg_advisory_lock", drawing);
            drawing.does("/check", "heal", false).then().statusCode(200).body("state", equalTo("CHECKING"));
            drawing.does("/check", "heal", false).then().statusCode(409);
            drawing.acts("rename", "code", "990101001", "name", "新名")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:whistlegrid:problem:draft-not-open"));
            drawing.get("").then().body("check.phase", equalTo("WAITING")).body("check.askedBy", equalTo("admin"));
            lock(otherNode, "pg_advisory_unlock", drawing);
        }
        assertThat(drawing.ended().state()).startsWith("CHECKED 0 errors");
        drawing.discarded();
    }

    @Test
    void aCancelledCheckLeavesTheDraftAsItWas() throws Exception {
        Drawing drawing = Drawing.opened("撤回检查");
        try (Connection otherNode = database.getConnection()) {
            lock(otherNode, "pg_advisory_lock", drawing);
            drawing.does("/check", "heal", true).then().statusCode(200);
            drawing.deletes("/check").then().statusCode(200).body("state", equalTo("OPEN"));
            drawing.deletes("/check").then().statusCode(409);
            lock(otherNode, "pg_advisory_unlock", drawing);
        }
        drawing.get("/changes").then().body("items", hasSize(0));
        drawing.get("/findings").then().body("features", hasSize(0));
        drawing.discarded().then().statusCode(200);
    }

    /** What is healed is said, and what is left is checked again. */
    @Test
    void aSmallGapIsHealedOnRequestAndTheReportSaysSo() {
        Drawing drawing = Drawing.of(imported(0.00001));
        assertThat(drawing.checked(false).state()).isEqualTo("CHECKED 0 errors, 1 warnings, 0 healed");
        assertThat(drawing.checked(true).state()).isEqualTo("CHECKED 0 errors, 0 warnings, 1 healed");
        drawing.get("/findings")
                .then()
                .body("features[0].properties.finding", equalTo("SLIVER"))
                .body("features[0].properties.severity", equalTo("HEALED"))
                .body("features[0].geometry", notNullValue());
        assertThat(drawing.checked(false).state()).isEqualTo("CHECKED 0 errors, 0 warnings, 0 healed");
        drawing.discarded();
    }

    private static void lock(Connection connection, String function, Drawing drawing) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select " + function + "(hashtextextended('grid.draft " + drawing.id + "', 0))");
        }
    }

    /** Two grids side by side with a gap of a width in degrees between them. */
    private UUID imported(double gap) {
        UUID draft = drafts.openImport("有缝的图", null, null, Coverage.EVERYTHING).id();
        drafts.fill(draft, rows -> {
            rows.area(area("990101001", "海棠街道", square(0, 2)));
            rows.area(area("990101001001", "海棠社区", square(0, 2)));
            rows.area(area("990101001001001", "第一网格", square(0, 1)));
            rows.area(area("990101001001002", "第二网格", square(1 + gap, 2)));
        });
        return draft;
    }

    /** Two grids that overlap, a gap, and one of each of the simple faults. */
    private UUID imported() {
        UUID draft = drafts.openImport("有错的图", null, null, Coverage.EVERYTHING).id();
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
            return new WKTReader().read("POLYGON((121 31.5, 121.0001 31.5001, 121.0001 31.5, 121 31.5001, 121 31.5))");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
