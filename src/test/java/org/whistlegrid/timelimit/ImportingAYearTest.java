package org.whistlegrid.timelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file that people have: a year in the public format, in force without a restart. */
@QuarkusTest
class ImportingAYearTest {

    private static final Span DAY = new Span(1, LimitUnit.WORKING_DAY);
    private static final Instant EVE = Instant.parse("2099-04-30T02:00:00Z");

    @Inject
    TimeLimits limits;

    @Test
    void aYearComesIntoForceAtOnceAndTheSameFileAgainChangesNothing() {
        int before = send(file("2099-05-01", false)).then().extract().path("version");
        Response imported = send(file("2099-05-01", true));
        imported.then().statusCode(201).body("version", equalTo(before + 1)).body("daysOff", equalTo(1));
        // Thursday 30 April + 1 working day, Friday off by the notice
        assertThat(limits.plus(EVE, DAY)).isEqualTo(Instant.parse("2099-05-04T02:00:00Z"));
        send(file("2099-05-01", true)).then().statusCode(200).body("version", equalTo(before + 1));
    }

    /** What it would change is seen before it is in force, and who brought it in is kept. */
    @Test
    void aFileIsComparedWithWhatIsInForce() {
        send(file("2099-05-01", true));
        Response compared = check("admin", file("2099-05-02", false));
        compared.then()
                .statusCode(200)
                .body("changes.date", equalTo(List.of("2099-05-01", "2099-05-02")))
                .body("changes[0].was.off", equalTo(true))
                .body("changes[0].becomes", nullValue())
                .body("changes[1].becomes.off", equalTo(false));
        check("admin", file("2099-05-01", true)).then().body("changes", hasSize(0));
        check("worker1", file("2099-05-01", true)).then().statusCode(403);
        given().auth()
                .preemptive()
                .basic("admin", "whistle-2026")
                .get("/api/v1/time-limits/calendars/2099/imports")
                .then()
                .statusCode(200)
                .body("[0].importedBy", equalTo("admin"));
        given().get("/api/v1/time-limits/calendars/2099").then().statusCode(200).body("days", hasSize(1));
        given().get("/api/v1/time-limits/calendars/2098").then().statusCode(404);
    }

    @Test
    void aDayThatCannotBelongToTheNoticeIsNamed() {
        send(file("2098-05-01", true)).then().statusCode(422).body("where", equalTo("/days/0/date"));
        send("{\"year\":2099,\"days\":[]}").then().statusCode(422).body("where", equalTo("/days"));
    }

    @Test
    void onlyAnAdministratorImports() {
        sendAs("worker1", file("2099-05-01", true)).then().statusCode(403);
    }

    @Test
    void nobodyImportsUnsigned() {
        given().contentType(ContentType.JSON)
                .body(file("2099-05-01", true))
                .post("/api/v1/time-limits/calendars")
                .then()
                .statusCode(401);
    }

    private static Response send(String file) {
        return sendAs("admin", file);
    }

    private static Response check(String who, String file) {
        return given().auth()
                .preemptive()
                .basic(who, "whistle-2026")
                .contentType(ContentType.JSON)
                .body(file)
                .post("/api/v1/time-limits/calendars/check");
    }

    private static Response sendAs(String who, String file) {
        return given().auth()
                .preemptive()
                .basic(who, "whistle-2026")
                .contentType(ContentType.JSON)
                .body(file)
                .post("/api/v1/time-limits/calendars");
    }

    private static String file(String day, boolean off) {
        return """
                {"$schema":"https://example.org/schema.json","year":2099,"papers":[],
                 "days":[{"name":"劳动节","date":"%s","isOffDay":%s}]}"""
                .formatted(day, off);
    }
}
