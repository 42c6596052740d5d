package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** An order of a superior platform: what we do goes there as an application and holds there when it is answered (§2.4). */
@QuarkusTest
class AnsweringToASuperiorTest {

    private static final Desk PLATFORM = Desk.of("exchange1");

    @Inject
    ProcedureCheck check;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void stageAndTokenAgree() {
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void signingAndResultGoUpAndARefusedResultComesBack() {
        String number = number();
        Journey journey =
                from(number).signed().assigned().submitted().verified(true).revisited("SATISFIED");
        assertThat(journey.page().<List<String>>path("exchange.kind")).containsExactly("SIGN", "RESULT");
        String result = outgoing(number, "RESULT");
        assertThat(journey.page().<List<String>>path("exchange.state")).containsOnly("SENT");
        answer(Journey.DISPATCHER, result, false).statusCode(403);
        answer(PLATFORM, result, false).statusCode(200).body("state", equalTo("REFUSED"));
        answer(PLATFORM, result, true).statusCode(409).body("type", endsWith("wrong-step"));
        journey.page().then().body("stage", equalTo("DISPATCHED")).body("recurrences", equalTo(1));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** Its due is not ours to move; it moves when the superior says so, and our own limits are bounded by it as before. */
    @Test
    void aLaterDueHoldsWhenItIsGranted() {
        String number = number();
        Journey journey = from(number);
        String before = journey.page().path("superior.due");
        Instant wanted = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);
        ask(journey, Map.of("kind", "EXTENSION", "reason", "需开挖")).statusCode(422);
        ask(journey, Map.of("kind", "RESULT", "reason", "x"))
                .statusCode(422)
                .body("type", endsWith("exchange-goes-by-itself"));
        ask(journey, Map.of("kind", "EXTENSION", "reason", "需开挖", "until", wanted.toString()))
                .statusCode(200);
        ask(journey, Map.of("kind", "EXTENSION", "reason", "需开挖", "until", wanted.toString()))
                .statusCode(409)
                .body("type", endsWith("exchange-open"));
        journey.page().then().body("superior.due", equalTo(before));
        String item = outgoing(number, "EXTENSION");
        Map<String, Object> granted = Map.of("accepted", true, "words", "同意延期", "due", wanted.toString());
        PLATFORM.post("/superior/outgoing/" + item + "/answer", granted).then().statusCode(200);
        assertThat(Instant.parse(journey.page().path("superior.due"))).isEqualTo(wanted);
    }

    /** What its due decides of ours goes with it, written down with who and why; what it does not decide stays (§2.4). */
    @Test
    void oursGoWithTheSuperiorsDue() {
        String number = number();
        Journey journey = from(number, WeeksWork.CATEGORY);
        Instant first = due(journey, "L1");
        Instant result = due(journey, "L3");
        Instant sooner = result.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        moved(Journey.DISPATCHER, number, sooner).statusCode(403);
        moved(PLATFORM, "nobody's", sooner).statusCode(422);
        moved(PLATFORM, number, sooner).statusCode(200);
        assertThat(due(journey, "L3")).isBefore(sooner);
        assertThat(due(journey, "L1")).as("not decided by it").isEqualTo(first);
        assertThat(Instant.parse(journey.page().path("limits[0].due"))).isBeforeOrEqualTo(sooner);
        List<String> acts = journey.acts();
        assertThat(acts).contains("superior-moved");
        moved(PLATFORM, number, sooner).statusCode(200);
        assertThat(journey.acts()).as("told twice").isEqualTo(acts);
        journey.page()
                .then()
                .body("history.findAll { it.act == 'limit-moved' }.text.unique()", equalTo(List.of("省级平台压缩时限")));
        moved(PLATFORM, number, clock.instant().plus(Duration.ofDays(30))).statusCode(200);
        assertThat(due(journey, "L3"))
                .as("a week is ours again")
                .isCloseTo(
                        Instant.parse(journey.page().path("orders[0].dispatchedAt"))
                                .plus(Duration.ofDays(7)),
                        within(1, ChronoUnit.SECONDS));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    /** The resident's total follows an extension, so that it too must lie before the superior's due. */
    @Test
    void moreTimeIsAskedForThereWhenTheTotalWouldLieBehindItsDue() {
        Journey journey = from(number(), WeeksWork.CATEGORY, Duration.ofHours(9 * 24 + 12));
        WeeksWork.CLERK
                .post(
                        "/orders/" + journey.order() + "/applications",
                        Map.of("kind", "EXTENSION", "amount", 2, "reason", "需开挖"))
                .then()
                .statusCode(422)
                .body("type", endsWith("superior-due-stands"));
    }

    private static ValidatableResponse moved(Desk desk, String number, Instant due) {
        return desk.post("/superior/dues", Map.of("number", number, "due", due.toString(), "words", "省级平台压缩时限"))
                .then();
    }

    private static Instant due(Journey journey, String limit) {
        return Instant.parse(journey.page().path("orders[0].limits.find { it.limit == '" + limit + "' }.due"));
    }

    /** A return takes effect when it is answered: only then it leaves our ledger. */
    @Test
    void aReturnTakesEffectWhenItIsAnswered() {
        String number = number();
        Journey journey = from(number);
        ask(journey, Map.of("kind", "RETURN", "reason", "不属本区")).statusCode(200);
        assertThat(journey.state()).startsWith("DISPATCHED");
        answer(PLATFORM, outgoing(number, "RETURN"), true).statusCode(200);
        journey.page().then().body("stage", equalTo("VOID"));
        ask(Journey.reported(), Map.of("kind", "RETURN", "reason", "x"))
                .statusCode(409)
                .body("type", endsWith("no-superior"));
    }

    /** Its own revisit is imported once and may reopen; a merged order has its number, its reply and its revisit. */
    @Test
    void itsRevisitIsImportedAndMayReopen() {
        String number = number();
        String mergedNumber = number();
        Journey journey = from(number);
        Journey merged = from(mergedNumber);
        Journey.DISPATCHER
                .post("/incidents/" + merged.incident + "/merge", Map.of("into", journey.caseNumber, "reason", "同一处"))
                .then()
                .statusCode(200);
        journey.signed().assigned().submitted().verified(true).revisited("SATISFIED");
        assertThat(merged.page().<List<String>>path("exchange.kind")).containsExactly("RESULT");
        Map<String, Object> revisit = Map.of(
                "number",
                mergedNumber,
                "askedAt",
                clock.instant().toString(),
                "outcome",
                "UNSATISFIED",
                "words",
                "仍有异味");
        Journey.DISPATCHER.post("/superior/revisits", revisit).then().statusCode(403);
        PLATFORM.post("/superior/revisits", revisit).then().statusCode(200);
        PLATFORM.post("/superior/revisits", revisit).then().statusCode(200);
        journey.page().then().body("stage", equalTo("DISPATCHED")).body("recurrences", equalTo(1));
        merged.page()
                .then()
                .body("stage", equalTo("MERGED"))
                .body("history.findAll { it.act == 'superior-revisited' }.size()", equalTo(1));
        Map<String, Object> unknown = new HashMap<>(revisit);
        unknown.put("number", "nobody's");
        PLATFORM.post("/superior/revisits", unknown).then().statusCode(422);
        assertThat(ScreenWords.of("history")).containsAll(merged.acts()).containsAll(journey.acts());
    }

    private Journey from(String number) {
        return from(number, Journey.RUBBISH);
    }

    private Journey from(String number, String category) {
        return from(number, category, Duration.ofDays(5));
    }

    private Journey from(String number, String category, Duration left) {
        Map<String, Object> report = Journey.hotlineReport(category, Place.LON, Place.LAT);
        report.put(
                "superior",
                Map.of("number", number, "due", clock.instant().plus(left).toString()));
        return Journey.reported(report);
    }

    private static String number() {
        return "S-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String outgoing(String number, String kind) {
        String after = null;
        while (true) {
            Response page = PLATFORM.post("/superior/outgoing?limit=200" + (after == null ? "" : "&after=" + after));
            page.then().statusCode(200);
            String found =
                    page.path("items.find { it.superiorNumber == '" + number + "' && it.kind == '" + kind + "' }?.id");
            after = page.path("next");
            if (found != null || after == null) {
                return found;
            }
        }
    }

    private static ValidatableResponse answer(Desk desk, String item, boolean accepted) {
        return desk.post("/superior/outgoing/" + item + "/answer", Map.of("accepted", accepted, "words", "已阅"))
                .then();
    }

    private static ValidatableResponse ask(Journey journey, Map<String, Object> body) {
        return Journey.DISPATCHER
                .post("/incidents/" + journey.incident + "/superior-applications", body)
                .then();
    }
}
