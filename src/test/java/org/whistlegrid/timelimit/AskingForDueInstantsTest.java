package org.whistlegrid.timelimit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code POST /api/v1/time-limits/due} and the policies, as a client meets them. */
@QuarkusTest
class AskingForDueInstantsTest {

    private static final Map<String, Object> OVER_NATIONAL_DAY =
            Map.of("start", "2026-09-30T16:00:00+08:00", "amount", 4, "unit", "WORKING_HOUR");

    @Test
    void eachSpanIsAnsweredWithItsDueAndItsDays() {
        given().contentType(ContentType.JSON)
                .body(List.of(
                        OVER_NATIONAL_DAY, Map.of("start", "2026-11-20T15:00:00", "amount", 1, "unit", "WORKING_DAY")))
                .post("/api/v1/time-limits/due")
                .then()
                .statusCode(200)
                .body("due", contains("2026-10-08T02:00:00Z", "2026-11-23T07:00:00Z"))
                .body("[0].daysSkipped", is(7))
                .body("[0].days.why", contains("WEEKDAY", "STATE_HOLIDAY", "WEEKDAY"))
                .body("[0].provisional", is(false));
    }

    @Test
    void tenThousandAreAnsweredAndOneMoreIsRefused() {
        given().contentType(ContentType.JSON)
                .body(Collections.nCopies(10_000, OVER_NATIONAL_DAY))
                .post("/api/v1/time-limits/due")
                .then()
                .statusCode(200)
                .body("$", hasSize(10_000));
        given().contentType(ContentType.JSON)
                .body(Collections.nCopies(10_001, OVER_NATIONAL_DAY))
                .post("/api/v1/time-limits/due")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:too-many-spans"));
    }

    @Test
    void whatCannotBeCountedIsNamedWithItsPlace() {
        refused(
                """
                [{"start":"2026-11-20T15:00:00Z","amount":1,"unit":"WORKING_DAY"},
                 {"start":"2026-11-20T15:00:00Z","amount":0,"unit":"WORKING_DAY"}]""",
                "/1/amount");
        refused("[{\"start\":\"+999999999-12-31T23:00:00Z\",\"amount\":9,\"unit\":\"WORKING_DAY\"}]", "/0/start");
        refused("[{\"start\":\"Friday\",\"amount\":1,\"unit\":\"WORKING_DAY\"}]", "/0/start");
        refused("[{\"start\":\"2026-11-20T15:00:00Z\",\"amount\":1}]", "/0/unit");
    }

    @Test
    void thePresetsAreListedAndTheDefaultIsMarked() {
        given().get("/api/v1/time-limits/policies")
                .then()
                .statusCode(200)
                .body("key", hasItems("1-3-7-10", "SX-13710", "CLASS-1/3/7/10", "BJ-4", "SH-STREET"))
                .body("find { it.inForce }.key", equalTo("1-3-7-10"))
                .body("find { it.key == 'SX-13710' }.classes.ORDINARY.closing.amount", is(30));
    }

    private static void refused(String body, String where) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/time-limits/due")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("where", containsString(where));
    }
}
