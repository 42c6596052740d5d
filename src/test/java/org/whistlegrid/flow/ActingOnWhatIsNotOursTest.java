package org.whistlegrid.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields that another channel fills, and cases of others: refused before anything of the record is told. */
@QuarkusTest
class ActingOnWhatIsNotOursTest {

    private static final Desk ADMIN = Desk.of("admin");

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** A stranger's due would turn a unit's limits red at birth, a stranger's number would take the superior's revisits. */
    @Test
    void onlyTheHotlineBringsASuperiorsNumberAndDue() {
        Map<String, Object> superior = Map.of("number", "12345-" + UUID.randomUUID(), "due", "2020-01-01T00:00:00Z");
        Map<String, Object> stranger = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        stranger.put("channel", "PUBLIC");
        stranger.put("superior", superior);
        given().contentType(ContentType.JSON)
                .body(stranger)
                .post("/api/v1/reports")
                .then()
                .statusCode(422)
                .body("type", endsWith("superior-only-hotline"));
        Desk worker = Desk.of(Place.WORKER);
        Map<String, Object> field = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        field.put("channel", "FIELD");
        field.put("photos", List.of(worker.upload(Journey.photo())));
        field.put("superior", superior);
        worker.post("/reports", field).then().statusCode(422).body("type", endsWith("superior-only-hotline"));
    }

    /** Whoever the rule names, he sees the case first: neither that it exists nor its stage is told to anybody else. */
    @Test
    void whoMayVoidButDoesNotSeeItLearnsNothing() {
        Journey open = Journey.reported();
        Journey closed = Journey.reported();
        voided(Desk.of("command1"), closed.incident).then().statusCode(200);
        rule("COMMAND HANDLER");
        try {
            Desk foreign = Desk.of("handler.water.1");
            String unknown = voided(foreign, UUID.randomUUID())
                    .then()
                    .statusCode(403)
                    .extract()
                    .path("type");
            for (Journey journey : List.of(open, closed)) {
                assertThat(voided(foreign, journey.incident)
                                .then()
                                .statusCode(403)
                                .extract()
                                .<String>path("type"))
                        .isEqualTo(unknown);
            }
            assertThat(open.state()).startsWith("DISPATCHED/");
        } finally {
            rule("COMMAND");
        }
    }

    private static Response voided(Desk desk, UUID incident) {
        return desk.post("/incidents/" + incident + "/void", Map.of("reason", "误报"));
    }

    private static void rule(String roles) {
        Map<String, Object> rule = Map.of("name", "case.void", "subject", "*", "value", roles, "reason", "试行");
        ADMIN.post("/rules", rule).then().statusCode(200);
    }
}
