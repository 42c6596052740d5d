package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.notification.internal.Deliveries;
import org.whistlegrid.platform.TimeMachine;

/** What must be told is told once, in plain words, by the lead alone, and kept (接诉即办条例 Art 8, 11, 13, 15). */
@QuarkusTest
class TellingTheRequesterTest {

    @Inject
    TextMessages gateway;

    @Inject
    Deliveries deliveries;

    @Inject
    TimeMachine timeMachine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void theGatewayWorks() {
        gateway.down = false;
    }

    @Test
    void hearsHowHisMatterGoesInSixPlainWords() {
        Journey journey = Journey.reported();
        word(journey, "dispatched");
        journey.signed().assigned();
        word(journey, "handled");
        // a helper's order is no news for him
        Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/join", Map.of("unit", "water", "reason", "涉及井口"))
                .then()
                .statusCode(200);
        String helper = journey.page().path("orders.find { it.unit == 'water' }.id");
        journey.contacted();
        submit(journey);
        word(journey, "answered");
        journey.verified(false);
        submit(journey);
        journey.verified(true).revisited("SATISFIED");
        word(journey, "closed");
        told(journey, "RECEIVED", "DISPATCHED", "REWORK", "RESULT", "CLOSED");
        messages(journey)
                .then()
                .body("messages[0].text", containsString(journey.caseNumber))
                .body("messages[1].text", containsString("临湖区环境卫生服务中心"))
                .body("messages.find { it.kind == 'RESULT' }.text", containsString("已清运"))
                .body("messages[0].sent[0].channel", equalTo("COUNTER"));
        assertThat(Journey.DISPATCHER
                        .request()
                        .header("Accept-Language", "en")
                        .get("/api/v1/incidents/" + journey.incident + "/messages")
                        .<String>path("messages[0].text"))
                .startsWith("Your report was taken in under number " + journey.caseNumber);
        assertThat(helper).isNotNull();
        // nobody else's business
        Desk.of("clerk.gas")
                .get("/incidents/" + journey.incident + "/messages")
                .then()
                .statusCode(403);
    }

    /** Two who reported one thing: it closes, comes back and closes for both, and each hears each of it once. */
    @Test
    void whoReportedTheSameHearsEverythingOnceToo() {
        Journey led = Journey.reported();
        Journey same = Journey.reported();
        Journey.DISPATCHER
                .post("/incidents/" + same.incident + "/merge", Map.of("into", led.caseNumber, "reason", "同一处"))
                .then()
                .statusCode(200);
        led.signed().assigned().submitted().verified(true).revisited("SATISFIED");
        told(led, "RECEIVED", "DISPATCHED", "RESULT", "CLOSED");
        told(same, "RECEIVED", "MERGED", "CLOSED");
        Journey.REVISITOR
                .post("/incidents/" + led.incident + "/reopen", Map.of("reason", "又堆满了"))
                .then()
                .statusCode(200);
        told(led, "CLOSED", "REOPENED");
        told(same, "CLOSED", "REOPENED");
        assertThat(same.state()).startsWith("MERGED/");
        assertThat(kinds(led)).containsOnlyOnce("RECEIVED", "RESULT", "CLOSED", "REOPENED");
        assertThat(kinds(same)).containsOnlyOnce("RECEIVED", "MERGED", "CLOSED", "REOPENED");
        assertThat(kinds(same)).doesNotContain("RESULT");
    }

    /** Each who was merged on is told of the case that his goes with now. */
    @Test
    void whoWasMergedHearsOfTheCaseThatThatOneWasMergedInto() {
        Journey first = Journey.reported();
        Journey second = Journey.reported();
        Journey third = Journey.reported();
        merged(first, second);
        merged(second, third);
        told(first, "RECEIVED", "MERGED", "MERGED");
        told(second, "RECEIVED", "MERGED");
        assertThat(messages(first).<List<String>>path("messages.findAll { it.kind == 'MERGED' }.text"))
                .hasSize(2)
                .anyMatch(text -> text.contains(second.caseNumber))
                .anyMatch(text -> text.contains(third.caseNumber));
        assertThat(kinds(second)).containsOnlyOnce("MERGED");
        assertThat(first.acts()).filteredOn("merged"::equals).hasSize(2);
        first.page().then().body("mergedInto", equalTo(third.incident.toString()));
    }

    private static void merged(Journey one, Journey into) {
        Journey.DISPATCHER
                .post("/incidents/" + one.incident + "/merge", Map.of("into", into.caseNumber, "reason", "同一处"))
                .then()
                .statusCode(200);
    }

    private static List<String> kinds(Journey journey) {
        return messages(journey).path("messages.kind");
    }

    /** A declined report is told which way is open instead. */
    @Test
    void isToldTheRouteThatIsOpen() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.remove("position");
        Journey journey = Journey.reported(report);
        Journey.DISPATCHER
                .post(
                        "/incidents/" + journey.incident + "/refuse",
                        Map.of("disposition", "STATUTORY_ROUTE", "referredTo", "区人民法院", "words", "该纠纷已进入诉讼。"))
                .then()
                .statusCode(200);
        told(journey, "RECEIVED", "DECLINED");
        assertThat(messages(journey).<String>path("messages[1].text")).contains("应通过法定途径办理", "区人民法院", "该纠纷已进入诉讼");
        word(journey, "closed");
    }

    /** Why it rests and until when, and that a longer time was granted. */
    @Test
    void isToldWhyItTakesLonger() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        String extension = apply(journey, Map.of("kind", "EXTENSION", "amount", 2, "reason", "管线需另行开挖"));
        decide("clerk.sanitation", extension);
        decide("dispatcher1", extension);
        told(journey, "RECEIVED", "DISPATCHED", "EXTENDED");
        assertThat(messages(journey).<String>path("messages[2].text")).contains("管线需另行开挖");
    }

    /** A gateway that is down loses nothing: it is tried later and later, and each message arrives once. */
    @Test
    void reachesHimWhenTheGatewayIsBack() {
        gateway.down = true;
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("requester", Map.of("name", "李女士", "phone", TextMessages.BLOCK + "1234"));
        Journey journey = Journey.reported(report);
        told(journey, "RECEIVED", "DISPATCHED");
        deliveries.sweep();
        messages(journey)
                .then()
                .body("messages[0].sent.find { it.channel == 'SMS' }.state", equalTo("WAITING"))
                .body("messages[0].sent.find { it.channel == 'SMS' }.problem", equalTo("gateway does not answer"))
                .body("messages[0].sent.find { it.channel == 'COUNTER' }.state", equalTo("DELIVERED"));
        gateway.down = false;
        timeMachine.advanceBy(Duration.ofMinutes(2));
        deliveries.sweep();
        deliveries.sweep();
        messages(journey).then().body("messages[0].sent.find { it.channel == 'SMS' }.state", equalTo("DELIVERED"));
        assertThat(gateway.sent.stream().filter(text -> text.contains(journey.caseNumber)))
                .hasSize(2);
    }

    /** Who did not say who he is has nobody to be told. */
    @Test
    void nobodyAskedNobodyIsTold() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.remove("requester");
        Journey journey = Journey.reported(report);
        Journey other = Journey.reported();
        told(other, "RECEIVED", "DISPATCHED");
        messages(journey).then().body("requester", equalTo(false)).body("messages.size()", equalTo(0));
    }

    private static void submit(Journey journey) {
        Map<String, Object> given = new HashMap<>();
        given.put("result", "已清运");
        given.put("withoutHelpers", "井口另行处置");
        given.put("photos", List.of(Journey.HANDLER.upload(Journey.photo())));
        Journey.HANDLER
                .post("/orders/" + journey.order() + "/submit", given)
                .then()
                .statusCode(200);
    }

    private static String apply(Journey journey, Map<String, Object> body) {
        return Journey.HANDLER
                .post("/orders/" + journey.order() + "/applications", body)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static void decide(String who, String application) {
        Desk.of(who)
                .post("/applications/" + application + "/decide", Map.of("ruling", "GRANT", "opinion", "同意"))
                .then()
                .statusCode(200);
    }

    private static Response messages(Journey journey) {
        return Journey.DISPATCHER.get("/incidents/" + journey.incident + "/messages");
    }

    private static void word(Journey journey, String word) {
        messages(journey).then().statusCode(200).body("word", equalTo(word));
    }

    /** Facts are told after they were committed, within a moment. */
    private static void told(Journey journey, String... kinds) {
        Awaitility.await().untilAsserted(() -> assertThat(messages(journey).<List<String>>path("messages.kind"))
                .containsSubsequence(kinds));
    }
}
