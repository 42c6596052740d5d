package org.whistlegrid.flow;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input and forbidden steps are answered with what was wrong and where, and leave nothing behind. */
@QuarkusTest
class RefusingWithAReasonTest {

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void anUnknownCategory() {
        Map<String, Object> report = Journey.hotlineReport("M99999", Place.LON, Place.LAT);
        problem(refusedWithoutTrace(report), 422, "category-unknown", "/category");
    }

    @Test
    void aFieldReportFromOutsideTheDistrict() {
        Map<String, Object> report = fieldReport(119.0, 31.0);
        problem(refusedWithoutTrace(Place.WORKER, report), 422, "outside-district", "/position");
    }

    @Test
    void aFieldReportWithoutAPhoto() {
        Map<String, Object> report = fieldReport(Place.LON, Place.LAT);
        report.remove("photos");
        problem(refusedWithoutTrace(Place.WORKER, report), 422, "photo-missing", "/photos");
    }

    @Test
    void aChannelThatIsNotTheSenders() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        problem(refusedWithoutTrace(Place.WORKER, report), 403, "channel-not-yours", "/channel");
    }

    @Test
    void aResentKeyWithOtherContent() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        Journey.reported(report);
        Map<String, Object> other = new HashMap<>(report);
        other.put("text", "另一件事");
        problem(Journey.DISPATCHER.post("/reports", other), 409, "client-key-reused", "/clientKey");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        problem(Journey.DISPATCHER.post("/reports", Map.of("clientKey", "")), 400, "input-invalid", null)
                .body(
                        "violations.where",
                        org.hamcrest.Matchers.hasItems("/clientKey", "/channel", "/category", "/text"));
    }

    @Test
    void jsonThatCannotBeRead() {
        problem(
                Journey.DISPATCHER
                        .request()
                        .contentType("application/json")
                        .body("{\"clientKey\": \"x\", \"position\": {\"lon\": \"east\"}}")
                        .post("/api/v1/reports"),
                400,
                "json-malformed",
                "/position/lon");
    }

    /** The database stores every character but one; who sends that one is told so, in a text and in an address. */
    @Test
    void aCharacterThatCannotBeStored() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("text", "垃圾\0无人清理");
        problem(refusedWithoutTrace("dispatcher1", report), 400, "json-malformed", "/text");
        problem(
                Journey.DISPATCHER.request().urlEncodingEnabled(false).get("/api/v1/incidents?unit=a%00b"),
                400,
                "input-invalid",
                "unit");
    }

    @Test
    void aDueThatNobodyCanMean() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("superior", Map.of("number", "12345-1", "due", "+300000-01-01T00:00:00Z"));
        problem(refusedWithoutTrace(report), 400, "json-malformed", "/superior/due");
    }

    @Test
    void aRequestKeyThatIsEmptyOrEndless() {
        String sign = "/api/v1/orders/" + Journey.reported().order() + "/sign";
        for (String key : new String[] {" ", "k".repeat(256)}) {
            problem(
                    Journey.CLERK.request().header("Idempotency-Key", key).post(sign),
                    400,
                    "idempotency-key-invalid",
                    "Idempotency-Key");
        }
    }

    /** An order to the centre would wait for ever: nobody there signs. */
    @Test
    void aUnitThatTakesNoOrders() {
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        words.remove("position");
        problem(
                Journey.DISPATCHER.post(
                        "/incidents/" + Journey.reported(words).incident + "/dispatch",
                        Map.of("unit", "centre", "reason", "无人认领")),
                422,
                "unit-takes-no-orders",
                "/unit");
    }

    /** Whoever reads it works with the words of the buttons, not with those of the code. */
    @Test
    void aStepThatDoesNotFitIsSaidInTheReadersWords() {
        Journey journey = Journey.reported();
        String path = "/api/v1/orders/" + journey.order() + "/assign";
        Map<String, Object> handler = Map.of("handler", "handler.sanitation.1");
        Journey.CLERK
                .request()
                .contentType("application/json")
                .body(handler)
                .post(path)
                .then()
                .body("detail", equalTo("操作“指派”不适用于当前环节“待签收”，请刷新后查看最新进展。"));
        Journey.CLERK
                .request()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(handler)
                .post(path)
                .then()
                .body("detail", containsString("To sign"));
    }

    @Test
    void aWrongStep() {
        Journey journey = Journey.reported();
        problem(
                Journey.CLERK.post("/orders/" + journey.order() + "/assign", Map.of("handler", "handler.sanitation.1")),
                409,
                "wrong-step",
                "/stage");
        Assertions.assertThat(journey.acts()).doesNotContain("assigned");
    }

    /** Foreign and unknown orders get the same answer: nobody learns what exists. */
    @Test
    void aWrongUnit() {
        Journey journey = Journey.reported();
        Desk stranger = Desk.of("clerk.water");
        problem(stranger.post("/orders/" + journey.order() + "/sign"), 403, "out-of-scope", null);
        problem(stranger.post("/orders/" + UUID.randomUUID() + "/sign"), 403, "out-of-scope", null);
        problem(stranger.get("/incidents/" + journey.incident), 403, "out-of-scope", null);
    }

    @Test
    void aHandlerOfAnotherUnit() {
        Journey journey = Journey.reported().signed();
        problem(
                Journey.CLERK.post("/orders/" + journey.order() + "/assign", Map.of("handler", "handler.water.1")),
                422,
                "handler-not-of-unit",
                "/handler");
    }

    @Test
    void aResultWithoutEvidence() {
        Journey journey = Journey.reported().signed().assigned();
        problem(
                Journey.HANDLER.post(
                        "/orders/" + journey.order() + "/submit", Map.of("result", "已清运", "photos", List.of())),
                422,
                "evidence-missing",
                "/photos");
    }

    /** A result leaves the unit only after the requester was called; somebody without an account gets no work. */
    @Test
    void aResultNobodySpokeAbout() {
        Journey journey = Journey.reported().signed();
        problem(
                Journey.CLERK.post("/orders/" + journey.order() + "/assign", Map.of("handler", "head.sanitation")),
                422,
                "handler-takes-no-work",
                "/handler");
        journey.assigned();
        String photo = Journey.HANDLER.upload(Journey.photo());
        problem(
                Journey.HANDLER.post(
                        "/orders/" + journey.order() + "/submit", Map.of("result", "已清运", "photos", List.of(photo))),
                409,
                "contact-first",
                "/id");
    }

    /** Nobody verifies what he reported himself. */
    @Test
    void verifyingOnesOwnReport() {
        Response answer = Desk.of(Place.WORKER).post("/reports", fieldReport(Place.LON, Place.LAT));
        answer.then().statusCode(201);
        String incident = answer.path("incident");
        String order = Journey.DISPATCHER.get("/incidents/" + incident).path("orders[0].id");
        Journey.CLERK.post("/orders/" + order + "/sign").then().statusCode(200);
        Journey.CLERK
                .post("/orders/" + order + "/assign", Map.of("handler", "handler.sanitation.1"))
                .then()
                .statusCode(200);
        Journey.HANDLER
                .post(
                        "/orders/" + order + "/submit",
                        Map.of("result", "已清运", "photos", List.of(Journey.HANDLER.upload(Journey.photo()))))
                .then()
                .statusCode(200);
        Desk reporter = Desk.of(Place.WORKER);
        problem(reporter.post("/incidents/" + incident + "/verify", Journey.clean(reporter)), 409, "own-work", "/id");
        Desk other = Desk.of(Place.OTHER_WORKER);
        problem(
                other.post("/incidents/" + incident + "/verify", Map.of("passed", true, "opinion", "看着干净")),
                422,
                "checklist-open",
                "/checked");
        other.post("/incidents/" + incident + "/verify", Journey.clean(other))
                .then()
                .statusCode(200)
                .body("stage", equalTo("CLOSED"));
    }

    private static Map<String, Object> fieldReport(double lon, double lat) {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, lon, lat);
        report.put("channel", "FIELD");
        report.put("photos", List.of(Desk.of(Place.WORKER).upload(Journey.photo())));
        report.remove("requester");
        return report;
    }

    private Response refusedWithoutTrace(Map<String, Object> report) {
        return refusedWithoutTrace("dispatcher1", report);
    }

    private Response refusedWithoutTrace(String username, Map<String, Object> report) {
        Response answer = Desk.of(username).post("/reports", report);
        Number left = (Number) entities.createNativeQuery("select count(*) from intake.report where client_key = :key")
                .setParameter("key", report.get("clientKey"))
                .getSingleResult();
        Assertions.assertThat(left.longValue()).isZero();
        return answer;
    }

    private static ValidatableResponse problem(Response answer, int status, String code, String where) {
        ValidatableResponse then = answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:whistlegrid:problem:" + code))
                .body("title", not(containsString(code)));
        return where == null ? then : then.body("where", equalTo(where));
    }
}
