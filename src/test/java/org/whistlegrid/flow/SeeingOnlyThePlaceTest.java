package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who complains of a neighbour must not be known to whoever rings at the door: behind no door beside the page does the
 * verifier of a sensitive matter find what the page keeps from him.
 */
@QuarkusTest
class SeeingOnlyThePlaceTest {

    private static final String NOISE_OF_THE_NEIGHBOUR = "R02";
    private static final Desk WORKER = Desk.of(Place.WORKER);
    private static final Desk POLICE = Desk.of("clerk.police");

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void readsNeitherTheReportersPictureNorHisName() {
        Map<String, Object> report = Journey.hotlineReport(NOISE_OF_THE_NEIGHBOUR, Place.LON, Place.LAT);
        String photo = Journey.DISPATCHER.upload(Journey.photo());
        report.put("photos", List.of(photo));
        Journey journey = Journey.reported(report);
        Journey.DISPATCHER.get("/attachments/" + photo).then().statusCode(200);
        POLICE.get("/attachments/" + photo).then().statusCode(200);
        WORKER.get("/attachments/" + photo).then().statusCode(404);
        WORKER.get("/attachments/" + photo + "/thumbnail").then().statusCode(404);
        WORKER.get("/incidents/" + journey.incident)
                .then()
                .statusCode(200)
                .body("photos", empty())
                .body("reporter", nullValue())
                .body("reporterName", nullValue())
                .body("history.find { it.act == 'reported' }.actor", nullValue())
                .body("history.find { it.act == 'reported' }.actorName", nullValue())
                .body("history.find { it.act == 'reported' }.photos", empty());
        POLICE.get("/incidents/" + journey.incident)
                .then()
                .body("photos", hasSize(1))
                .body("reporter", equalTo("dispatcher1"));
    }

    @Test
    void readsNeitherApplicationsNorResultsNorWhatWasNoted() {
        Journey journey = Journey.reported(Journey.hotlineReport(NOISE_OF_THE_NEIGHBOUR, Place.LON, Place.LAT));
        String order = "/orders/" + journey.order();
        String told = "李某每晚打牌";
        POLICE.post(order + "/sign").then().statusCode(200);
        POLICE.post(order + "/assign", Map.of("handler", "clerk.police")).then().statusCode(200);
        POLICE.post(order + "/contact", Map.of("outcome", "REACHED", "note", told))
                .then()
                .statusCode(200);
        POLICE.post(order + "/applications", Map.of("kind", "EXTENSION", "reason", told, "amount", 1))
                .then()
                .statusCode(200);
        POLICE.post(order + "/submit", Map.of("result", told, "photos", List.of(POLICE.upload(Journey.photo()))))
                .then()
                .statusCode(200);
        assertThat(POLICE.get(order).asString()).contains(told);
        for (String door : List.of(
                order,
                "/incidents/" + journey.incident,
                "/incidents/" + journey.incident + "/applications",
                "/incidents/" + journey.incident + "/messages")) {
            assertThat(WORKER.get(door).then().statusCode(200).extract().asString())
                    .as(door)
                    .doesNotContain(told);
        }
    }

    /** A search that finds what it does not show tells it letter by letter. */
    @Test
    void findsNothingByWordsThatHeMayNotRead() {
        Map<String, Object> report = Journey.hotlineReport(NOISE_OF_THE_NEIGHBOUR, Place.LON, Place.LAT);
        String word = "甲" + UUID.randomUUID();
        report.put("text", "楼上" + word);
        Journey journey = Journey.reported(report);
        for (String list : List.of("/incidents?q=", "/board/matters?q=", "/ledgers/live?q=")) {
            Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                            POLICE.get(list + word).asString())
                    .as(list)
                    .contains(journey.caseNumber));
            assertThat(WORKER.get(list + word).then().statusCode(200).extract().asString())
                    .as(list)
                    .doesNotContain(journey.caseNumber);
            assertThat(WORKER.get(list + journey.caseNumber).asString()).contains(journey.caseNumber);
        }
    }
}
