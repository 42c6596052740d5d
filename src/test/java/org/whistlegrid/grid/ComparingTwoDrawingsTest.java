package org.whistlegrid.grid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two drawings of long ago, of one community with a few grids: what differs, and by how much. */
@QuarkusTest
class ComparingTwoDrawingsTest {

    private static final String COMMUNITY = "990101999001";

    private static final String OLD = UUID.randomUUID().toString();
    private static final String NEW = UUID.randomUUID().toString();
    private static boolean drawn;

    @Inject
    DataSource database;

    @BeforeEach
    void twoDrawings() throws Exception {
        if (drawn) {
            return;
        }
        drawn = true;
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            version(sql, OLD, "1990-01-01", "1990-02-01");
            version(sql, NEW, "1990-02-01", "1990-03-01");
            area(sql, OLD, COMMUNITY, "COMMUNITY", "990101999", "柳岸社区", 0, 4);
            area(sql, NEW, COMMUNITY, "COMMUNITY", "990101999", "新柳社区", 0, 4);
            grid(sql, OLD, "001", "第一网格", 0, 2);
            grid(sql, NEW, "001", "第一网格", 0, 1);
            grid(sql, OLD, "002", "第二网格", 2, 3);
            grid(sql, NEW, "002", "第二网格", 2, 3);
            grid(sql, OLD, "003", "第三网格", 3, 4);
            grid(sql, NEW, "004", "第四网格", 1, 2);
        }
    }

    @Test
    void whatIsNewGoneRenamedAndRedrawnIsToldByCode() {
        between("1990-01-15", "1990-02-15")
                .body(
                        "items.code",
                        equalTo(List.of(COMMUNITY, COMMUNITY + "001", COMMUNITY + "003", COMMUNITY + "004")))
                .body("items.kinds.flatten()", hasItems("RENAMED", "BORDER_MOVED", "REMOVED", "ADDED"))
                .body("items[0].before.name", equalTo("柳岸社区"))
                .body("items[0].after.name", equalTo("新柳社区"))
                .body("items[0].movedSquareMetres", equalTo(0))
                .body("items[2].after", nullValue())
                .body("items[3].before", nullValue());
    }

    @Test
    void aMovedBorderSaysHowMuchGroundChangedHands() {
        ValidatableResponse answer = between("1990-01-15", "1990-02-15");
        // 0.001 degrees by 0.001 degrees at 31.5 N
        answer.body("items[1].movedSquareMetres", allOf(greaterThan(10_400), lessThan(10_650)));
    }

    @Test
    void twoDaysOfOneDrawingDifferInNothing() {
        between("1990-01-10", "1990-01-20").body("items", hasSize(0));
    }

    @Test
    void aDayWithoutAGridIsRefused() {
        given().get("/api/v1/grid/changes?before=1980-01-01&after=1990-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:whistlegrid:problem:grid-not-loaded"));
    }

    private static ValidatableResponse between(String before, String after) {
        return given().queryParam("before", before)
                .queryParam("after", after)
                .get("/api/v1/grid/changes")
                .then()
                .statusCode(200);
    }

    private static void version(Statement sql, String id, String from, String to) throws Exception {
        sql.execute(
                "insert into grid.version (id, valid_from, valid_to, reason, district, district_name, loaded_at) values ('"
                        + id + "', '" + from + "', '" + to + "', '区划调整', '990101', '临湖区', '1990-01-01T00:00:00Z')");
    }

    private static void grid(Statement sql, String version, String serial, String name, int west, int east)
            throws Exception {
        area(sql, version, COMMUNITY + serial, "GRID", COMMUNITY, name, west, east);
    }

    /** A strip of the community; its sides are counted in thousandths of a degree east of 121. */
    private static void area(
            Statement sql, String version, String code, String tier, String parent, String name, int west, int east)
            throws Exception {
        sql.execute(
                "insert into grid.area (version, code, tier, name, parent, square_metres, ground) values ('" + version
                        + "', '" + code + "', '" + tier + "', '" + name + "', '" + parent
                        + "', 10535, ST_Multi(ST_MakeEnvelope("
                        + (121 + west / 1000.0) + ", 31.5, " + (121 + east / 1000.0) + ", 31.501, 4490)))");
    }
}
