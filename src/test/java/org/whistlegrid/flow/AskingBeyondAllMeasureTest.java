package org.whistlegrid.flow;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.attachment.AttachmentStore;

/** A day of no calendar, a zoom of no map, the same value twice: a mistake that is told, never a failure of the product. */
@QuarkusTest
class AskingBeyondAllMeasureTest {

    private static final Desk ADMIN = Desk.of("admin");
    private static final Desk COMMAND = Desk.of("command1");

    @Inject
    AttachmentStore store;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ledgers/live?to=%2B999999999-12-31",
                "/api/v1/ledgers/live?from=-999999999-01-01",
                "/api/v1/ledgers/zero-check?month=%2B999999999-12",
                "/api/v1/dispatch-accuracy?to=-999999999-01-01",
                "/api/v1/dispatch-accuracy?to=%2B999999999-12-31",
                "/api/v1/dispatch-accuracy?from=1899-12-31",
                "/api/v1/time-limits/what-if?month=%2B999999999-12&policy=13710",
                "/api/v1/duties?date=%2B999999999-12-31",
                "/api/v1/grid/locate?lon=120.99&lat=31.49&date=%2B999999999-12-31",
                "/api/v1/grid/locate?lon=NaN&lat=31.49",
                "/api/v1/board/points?zoom=2000",
                "/api/v1/board/points?zoom=-2000",
                "/api/v1/board/points?zoom=NaN",
                "/ogc/features/v1/collections/grids/items?datetime=%2B999999999-12-31",
                "/ogc/features/v1/collections/grids/items?datetime=%2B999999999-12-31T00:00:00Z"
            })
    void isToldWhichParameterIsWrong(String address) {
        COMMAND.request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
    void anInstantThatNobodyLivesInIsNoInstant(String instant) {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("superior", Map.of("number", "12345-1", "due", instant));
        refused(Journey.DISPATCHER.post("/reports", report), 400, "json-malformed")
                .body("where", equalTo("/superior/due"));
    }

    @Test
    void aValueFromTheSameInstantIsSetOnce() {
        Map<String, Object> rule = rule("P30D", "2198-01-01T00:00:00Z");
        ADMIN.post("/rules", rule).then().statusCode(200);
        refused(ADMIN.post("/rules", rule), 409, "same-already-there");
    }

    /** Beyond it an instant of today plus the rule's time would be no instant. */
    @Test
    void aRulesTimeEndsWithinACentury() {
        refused(ADMIN.post("/rules", rule("PT2562047788015215H", null)), 422, "rule-value-invalid");
        refused(ADMIN.post("/rules", rule("P36601D", null)), 422, "rule-value-invalid");
    }

    @Test
    void aPictureWhoseFileIsGoneIsNotThere() throws IOException {
        Journey journey = Journey.reported().signed().assigned().submitted();
        List<String> photos = journey.page().path("history.find { it.act == 'submitted' }.photos");
        store.delete(UUID.fromString(photos.get(0)));
        refused(Journey.CLERK.get("/attachments/" + photos.get(0)), 404, "attachment-unknown");
    }

    @Test
    void aSheetThatBreaksOffIsNoSheet() {
        byte[] sheet = ADMIN.get("/duties/sheet").asByteArray();
        for (int part = 1; part < 20; part++) {
            byte[] broken = Arrays.copyOf(sheet, sheet.length * part / 20);
            refused(check(broken), 400, "duties-no-workbook");
            byte[] garbled = sheet.clone();
            Arrays.fill(
                    garbled, sheet.length * part / 20, Math.min(sheet.length, sheet.length * part / 20 + 40), (byte) 7);
            check(garbled).then().statusCode(lessThan(500));
        }
    }

    private static Response check(byte[] sheet) {
        return ADMIN.request()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(sheet)
                .post("/api/v1/duties/check?from=2198-01-01");
    }

    private static Map<String, Object> rule(String value, @Nullable String from) {
        Map<String, Object> rule = Map.of("name", "case.reopen-within", "value", value, "reason", "试行");
        if (from == null) {
            return rule;
        }
        Map<String, Object> dated = new HashMap<>(rule);
        dated.put("validFrom", from);
        return dated;
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:whistlegrid:problem:" + code));
    }
}
