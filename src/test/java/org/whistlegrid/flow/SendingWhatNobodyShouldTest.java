package org.whistlegrid.flow;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no honest client sends is the sender's mistake, and is told him: never an unexpected failure. */
@QuarkusTest
class SendingWhatNobodyShouldTest {

    private static final Desk COMMAND = Desk.of("command1");

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void textThatNoDatabaseKeeps() {
        refused(report("text", "a\u0000b"), "json-malformed").body("where", equalTo("/text"));
        refused(report("clientKey", "a\u0000b"), "json-malformed").body("where", equalTo("/clientKey"));
        Map<String, Object> asker = Map.of("name", "a\u0000b");
        refused(report("requester", asker), "json-malformed").body("where", equalTo("/requester/name"));
        String halfACharacter = "{\"clientKey\": \"\\ud800\"}";
        refused(json(halfACharacter).post("/api/v1/reports"), "json-malformed").body("where", equalTo("/clientKey"));
    }

    @Test
    void searchForWhatNoDatabaseKeeps() {
        refused(COMMAND.request().queryParam("q", "\0").get("/api/v1/board/matters"), "input-invalid");
        refused(COMMAND.request().queryParam("unit", "\0").get("/api/v1/board/matters"), "input-invalid");
    }

    /** A question whose parameter cannot be read is a bad question, not a page that is missing. */
    @Test
    void parameterThatIsNoNumberAndNoDay() {
        refused(COMMAND.request().queryParam("limit", "many").get("/api/v1/board/matters"), "parameter-invalid")
                .body("where", equalTo("limit"));
        refused(
                        COMMAND.request()
                                .queryParam("lon", 121)
                                .queryParam("lat", 31.5)
                                .queryParam("date", "yesterday")
                                .get("/api/v1/grid/locate"),
                        "parameter-invalid")
                .body("where", equalTo("date"));
        refused(COMMAND.request().get("/api/v1/grid/drafts?state=GONE&limit=5"), "parameter-invalid")
                .body("where", equalTo("state"));
        refused(COMMAND.request().get("/api/v1/grid/drafts?state=OPEN&limit=ten"), "parameter-invalid")
                .body("where", equalTo("limit"));
    }

    /** Several resources share the beginnings of these addresses: none of them may hide what another one has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/ogc/features/v1/collections/grids/items|GET, HEAD, OPTIONS",
                "DELETE|/ogc/features/v1/conformance|GET, HEAD, OPTIONS",
                "PUT|/api/v1/grid/locate|GET, HEAD, OPTIONS, POST",
                "PUT|/api/v1/grid/drafts/01900000-0000-7000-8000-000000000000/acts|GET, HEAD, OPTIONS",
                "GET|/api/v1/grid/drafts/01900000-0000-7000-8000-000000000000/publish|OPTIONS, POST"
            })
    void methodThatAKnownAddressDoesNotHave(String method, String address, String has) {
        refused(COMMAND.request().request(method, address), "http-405", 405).header("Allow", equalTo(has));
    }

    @Test
    void addressThatNobodyHas() {
        refused(COMMAND.request().post("/api/v1/grid/nowhere"), "http-404", 404);
        refused(COMMAND.request().get("/ogc/features/v1/nowhere?limit=ten"), "http-404", 404);
    }

    @Test
    void instantThatNoCalendarHas() {
        Map<String, Object> superior = Map.of("number", "12345-1", "due", "+1000000000-12-31T23:59:59Z");
        refused(report("superior", superior), "json-malformed");
        refused(
                json("[{\"start\": \"+999999999-12-31T23:59:59Z\", \"amount\": 1, \"unit\": \"WORKING_DAY\"}]")
                        .post("/api/v1/time-limits/due"),
                "start-unreadable");
        refused(json("{\"advanceBy\": \"PT9223372036854775807S\"}").post("/api/v1/demo/clock"), "input-invalid")
                .body("where", equalTo("/advanceBy"));
    }

    @Test
    void cursorThatNoListWrote() {
        for (String key : new String[] {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "tomorrow"}) {
            String cursor = key + "~" + UUID.randomUUID();
            String forged = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
            refused(COMMAND.request().queryParam("after", forged).get("/api/v1/board/matters"), "cursor-invalid");
        }
    }

    @Test
    void bodyThatIsNone() {
        refused(json("null").post("/api/v1/demo/clock"), "input-invalid");
        refused(json("{} and more").post("/api/v1/demo/clock"), "json-malformed");
    }

    /** A number would be taken for the position of the word in a list that may be sorted anew. */
    @Test
    void numberForAWord() {
        refused(report("channel", 1), "json-malformed").body("where", equalTo("/channel"));
    }

    @Test
    void photoThatIsNone() {
        Map<String, Object> verification = new HashMap<>(Map.of("passed", true, "opinion", "好"));
        verification.put("photos", Collections.singletonList(null));
        refused(
                        Desk.of(Place.WORKER).post("/incidents/" + UUID.randomUUID() + "/verify", verification),
                        "input-invalid")
                .body("where", equalTo("/photos/0"));
    }

    @Test
    void keyWithoutMeasure() {
        char[] key = new char[4000];
        Arrays.fill(key, 'k');
        refused(
                COMMAND.request()
                        .header("Idempotency-Key", new String(key))
                        .contentType(ContentType.JSON)
                        .body("{\"reason\": \"x\"}")
                        .post("/api/v1/orders/" + UUID.randomUUID() + "/sign"),
                "not-allowed",
                403);
        refused(
                Desk.of("clerk.water")
                        .request()
                        .header("Idempotency-Key", new String(key))
                        .post("/api/v1/orders/" + UUID.randomUUID() + "/sign"),
                "idempotency-key-invalid");
    }

    @Test
    void endlessAccuracy() {
        Map<String, Object> reading = Map.of("lon", Place.LON, "lat", Place.LAT, "accuracy", "Infinity");
        refused(report("position", reading), "input-invalid").body("where", equalTo("/position/accuracy"));
    }

    private static Response report(String field, Object value) {
        Map<String, Object> report = new HashMap<>(Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT));
        report.put(field, value);
        return Journey.DISPATCHER.post("/reports", report);
    }

    private static RequestSpecification json(String body) {
        return COMMAND.request().contentType(ContentType.JSON).body(body);
    }

    private static ValidatableResponse refused(Response answer, String code) {
        return refused(answer, code, 400);
    }

    private static ValidatableResponse refused(Response answer, String code, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:whistlegrid:problem:" + code));
    }
}
