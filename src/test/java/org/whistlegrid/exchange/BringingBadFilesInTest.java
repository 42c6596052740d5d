package org.whistlegrid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.whistlegrid.exchange.Importing.IMPORTS;
import static org.whistlegrid.exchange.Importing.admin;
import static org.whistlegrid.exchange.Importing.ended;
import static org.whistlegrid.exchange.Importing.plain;
import static org.whistlegrid.exchange.Importing.read;
import static org.whistlegrid.exchange.Importing.sent;
import static org.whistlegrid.exchange.Importing.spooled;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is wrong with a feature is known when it is in the draft; what goes wrong on the way leaves nothing. */
@QuarkusTest
class BringingBadFilesInTest {

    private static final String SQUARE = "POLYGON((121.5 31.2,121.51 31.2,121.51 31.21,121.5 31.21,121.5 31.2))";

    @Inject
    DataSource database;

    @Inject
    Sweeping sweeping;

    private record Row(String code, String name, String problems) {}

    /** What the file does not cover is carried over from the version before and stands behind. */
    private List<Row> rowsOfTheFile(String draft) throws SQLException {
        return rows(draft).stream().filter(row -> "990101009".equals(row.code)).toList();
    }

    private List<Row> rows(String draft) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select code, name, array_to_string(problems, ' ') from grid.draft_area where draft = ?"
                                + " order by row")) {
            query.setObject(1, UUID.fromString(draft));
            try (ResultSet row = query.executeQuery()) {
                List<Row> rows = new java.util.ArrayList<>();
                while (row.next()) {
                    rows.add(new Row(row.getString(1), row.getString(2), row.getString(3)));
                }
                return rows;
            }
        }
    }

    private void sql(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static ValidatableResponse begun(Map<String, Object> mapping) {
        return read("试读", List.of(mapping)).statusCode(202);
    }

    @Test
    void everyFeatureSaysWhatIsWrongWithIt() throws Exception {
        Map<String, String> shapes = new TreeMap<>();
        shapes.put("a", SQUARE);
        shapes.put("b", "POLYGON((31.2 121.5,31.21 121.5,31.21 121.51,31.2 121.51,31.2 121.5))");
        shapes.put("c", "POLYGON Z((121.5 31.2 3,121.51 31.2 3,121.51 31.21 3,121.5 31.2 3))");
        shapes.put("d", "CURVEPOLYGON(CIRCULARSTRING(121.5 31.2,121.51 31.21,121.5 31.2))");
        shapes.put("e", "POLYGON((121.5 31.2,NaN 31.2,121.51 31.21,121.5 31.2))");
        shapes.put("f", "POINT(121.5 31.2)");
        shapes.put("g", "POLYGON((2.3 48.8,2.4 48.8,2.4 48.9,2.3 48.8))");
        shapes.put("h", "POLYGON((121.5 31.2,121.51 31.2))");
        StringBuilder file = new StringBuilder("code,name,wkt\n");
        shapes.forEach((name, shape) -> file.append("990101009,")
                .append(name)
                .append(",\"")
                .append(shape)
                .append("\"\n"));
        Map<String, Object> mapping = plain(sent(file.toString()));
        mapping.put("crs", "EPSG:4490");
        ValidatableResponse begun = begun(mapping);
        ended(begun.extract().path("id")).body("state", equalTo("DONE"));
        assertThat(rowsOfTheFile(begun.extract().path("draft")))
                .extracting(row -> row.name + " " + row.problems)
                .satisfiesExactly(
                        row -> assertThat(row).isIn("a null", "a FAR_AWAY"),
                        row -> assertThat(row).isEqualTo("b COORDINATES_SWAPPED"),
                        row -> assertThat(row).startsWith("c HEIGHT_DROPPED"),
                        row -> assertThat(row).isEqualTo("d CURVE"),
                        row -> assertThat(row).isEqualTo("e COORDINATES_INVALID"),
                        row -> assertThat(row).isEqualTo("f NOT_AN_AREA"),
                        row -> assertThat(row).isEqualTo("g COORDINATES_INVALID"),
                        row -> assertThat(row).isEqualTo("h INVALID_RING"));
    }

    /** The order that the registry gives EPSG:4490, and surveyors give their zones, can be declared. */
    @Test
    void latitudeFirstIsReadWhenItIsDeclared() throws Exception {
        String file = "code,name,wkt\n990101009,n,\"POLYGON((31.2 121.5,31.21 121.5,31.21 121.51,31.2 121.5))\"\n";
        String upload = sent(file);
        admin().get(IMPORTS + "/" + upload).then().body("inspection.layers[0].crs.certainty", equalTo("UNKNOWN"));
        Map<String, Object> mapping = plain(upload);
        read("试读", List.of(mapping)).statusCode(422).body("type", containsString("crs-needed"));
        mapping.put("crs", "EPSG:4490");
        mapping.put("axes", "NORTH_EAST");
        ValidatableResponse begun = begun(mapping);
        ended(begun.extract().path("id")).body("state", equalTo("DONE"));
        assertThat(rowsOfTheFile(begun.extract().path("draft")).get(0).problems).isIn(null, "FAR_AWAY");
    }

    @Test
    void valuesThatLookLikeProgramsAreStoredAsTheText() throws Exception {
        String program =
                "exec(java.lang.Runtime.getRuntime(),'touch x') ${jndi:ldap://a.invalid/b} '; drop table grid.area; --";
        Map<String, Object> mapping = plain(sent("code,name,wkt\n990101009,\"" + program + "\",\"" + SQUARE + "\"\n"));
        mapping.put("crs", "GCJ-02");
        admin().get(IMPORTS + "/" + mapping.get("upload") + "/preview")
                .then()
                .body("features.properties.name", hasItem(program));
        ValidatableResponse begun = begun(mapping);
        ended(begun.extract().path("id")).body("state", equalTo("DONE"));
        assertThat(rowsOfTheFile(begun.extract().path("draft")).get(0).name).isEqualTo(program);
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        Map<String, Object> mapping = plain(sent("code,name,wkt\n990101009,n,\"" + SQUARE + "\"\n"));
        ValidatableResponse begun;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // whoever reads has to wait for this
            statement.execute("lock table grid.draft_area in share row exclusive mode");
            begun = begun(mapping);
            String reading = begun.extract().path("id");
            admin().delete(IMPORTS + "/readings/" + reading)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            admin().delete(IMPORTS + "/readings/" + reading).then().statusCode(409);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        String draft = begun.extract().path("draft");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> admin().get("/api/v1/grid/drafts/" + draft)
                .path("draft.state")
                .equals("DISCARDED"));
        assertThat(rows(draft)).isEmpty();
    }

    @Test
    void whatACrashInterruptedIsSweptAway() throws Exception {
        String upload = sent("code,name,wkt\n990101009,n,\"" + SQUARE + "\"\n");
        ValidatableResponse begun = begun(plain(upload));
        String reading = begun.extract().path("id");
        ended(reading);
        sql("update grid.reading set state = 'RUNNING', touched_at = '2001-01-01' where id = ?", reading);
        sql("update grid.upload set touched_at = '2001-01-01' where id = ?", upload);
        sweeping.sweep();
        admin().get(IMPORTS + "/readings/" + reading)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("urn:whistlegrid:problem:reading-interrupted"))
                .body("problem.title", equalTo("导入中断"));
        assertThat(rows(begun.extract().path("draft"))).isEmpty();
        admin().get(IMPORTS + "/" + upload).then().statusCode(404);
        assertThat(spooled()).noneMatch(file -> file.endsWith(upload));
    }
}
