package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderDesk;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** A ladder of its own for a class, from a coming day on; what is under way climbs the one of its dispatch. */
@QuarkusTest
class SettingLaddersTest {

    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    TimeMachine timeMachine;

    @Inject
    LadderDesk ladders;

    @Inject
    TimeLimits timeLimits;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** Class by unit by rung, as shipped. Wednesday 2026-09-23 09:00 is the due; 25 to 27 September and 1 to 7 October
     * are off: the fifth working day is 8 October. */
    @Test
    void eachClassClimbsAtItsOwnInstants() {
        Instant due = Instant.parse("2026-09-23T01:00:00Z");
        String table = List.of(
                        "2 CONTINUOUS_HOUR",
                        "4 WORKING_HOUR",
                        "1 NATURAL_DAY",
                        "3 WORKING_DAY",
                        "7 NATURAL_DAY",
                        "15 STATUTORY_DAY")
                .stream()
                .flatMap(span -> List.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.ORDINARY).stream()
                        .map(urgency -> span + " " + urgency + ": " + climb(urgency, span, due)))
                .collect(Collectors.joining("\n"));
        assertThat(table)
                .isEqualTo(
                        """
                        2 CONTINUOUS_HOUR EMERGENCY: E2 +PT17M8S E3 +PT4H24M
                        2 CONTINUOUS_HOUR URGENT: E2 +PT30M E3 +PT4H24M
                        2 CONTINUOUS_HOUR ORDINARY: E2 +PT1H E3 +PT4H24M
                        4 WORKING_HOUR EMERGENCY: E2 +PT34M17S E3 +PT8H48M
                        4 WORKING_HOUR URGENT: E2 +PT34M17S E3 +PT8H48M
                        4 WORKING_HOUR ORDINARY: E2 +PT1H E3 +PT8H48M
                        1 NATURAL_DAY EMERGENCY: E2 +PT3H25M42S E3 +PT52H48M
                        1 NATURAL_DAY URGENT: E2 +PT3H25M42S E3 +PT52H48M
                        1 NATURAL_DAY ORDINARY: E2 +PT3H25M42S E3 +PT52H48M
                        3 WORKING_DAY EMERGENCY: E2 +PT10H17M8S E3 +PT158H24M
                        3 WORKING_DAY URGENT: E2 +PT10H17M8S E3 +PT158H24M
                        3 WORKING_DAY ORDINARY: E2 +PT10H17M8S E3 +PT158H24M
                        7 NATURAL_DAY EMERGENCY: E2 +PT24H E3 +PT360H
                        7 NATURAL_DAY URGENT: E2 +PT24H E3 +PT360H
                        7 NATURAL_DAY ORDINARY: E2 +PT24H E3 +PT360H
                        15 STATUTORY_DAY EMERGENCY: E2 +PT24H E3 +PT360H
                        15 STATUTORY_DAY URGENT: E2 +PT24H E3 +PT360H
                        15 STATUTORY_DAY ORDINARY: E2 +PT24H E3 +PT360H""");
    }

    private String climb(Urgency urgency, String span, Instant due) {
        LadderVersion ladder = ladders.on(LocalDate.parse("2026-09-01")).stream()
                .filter(version -> version.pattern().equals("*"))
                .filter(version -> version.urgency() == urgency || version.urgency() == null)
                .findFirst()
                .orElseThrow();
        RunningLimit limit = new RunningLimit(
                span, due.minus(Span.parse(span).nominal()), due, due.minusSeconds(60), due, "test@1", null);
        return ladder.rungs().stream()
                .filter(rung -> rung.late() != null)
                .map(rung -> "E" + rung.rung().ordinal() + " +"
                        + Duration.between(due, rung.late().reachedBy(limit, timeLimits::plus))
                                .withNanos(0))
                .collect(Collectors.joining(" "));
    }

    /** What was dispatched the day before keeps its ladder; what comes on the day climbs the new one. */
    @Test
    void anOrderClimbsTheLadderOfTheDayOfItsDispatch() {
        String pattern = "M06047";
        Late before = Late.reported(pattern, timeMachine);
        LocalDate tomorrow = today().plusDays(1);
        set(pattern, tomorrow, rungs -> {
                    late(rungs.get(2)).put("after", Map.of("amount", 2, "unit", "CONTINUOUS_HOUR"));
                    late(rungs.get(2)).put("share", 0);
                    late(rungs.get(2)).put("atMost", null);
                    rungs.get(2).put("unansweredBelow", 0);
                })
                .then()
                .statusCode(200)
                .body("setBy", equalTo("admin"));
        assertThat(ADMIN.get("/ladders").<List<String>>path("coming.pattern")).contains(pattern);
        timeMachine.advanceTo(tomorrow.atTime(9, 0).atZone(Zones.CITY).toInstant());
        Late after = Late.reported(pattern, timeMachine);
        assertThat(ADMIN.get("/ladders").<List<String>>path("inForce.pattern")).contains(pattern);
        Duration old = reachedAfterDue(before);
        Duration own = reachedAfterDue(after);
        assertThat(own).isEqualTo(Duration.ofHours(2));
        assertThat(old).isNotEqualTo(own);
    }

    private Duration reachedAfterDue(Late late) {
        Instant due = late.due("L3");
        if (clock.instant().isBefore(due.plus(Duration.ofHours(26)))) {
            late.late(Duration.ofHours(26));
        }
        // one that was reached by silence before its time says nothing of the ladder's offset
        List<String> reached = late.journey.page().path("notices.findAll { it.rung == 'SUPERVISE' }.reachedAt");
        return Duration.between(due, Instant.parse(reached.get(0)));
    }

    @Test
    void aLadderThatCannotBeClimbedIsRefusedWithTheRungToBlame() {
        LocalDate tomorrow = today().plusDays(1);
        refused(set("*", today(), rungs -> {}), "ladder-backdated", "/effectiveFrom");
        refused(set("*", tomorrow, rungs -> rungs.remove(1)), "ladder-rungs-missing", "/rungs");
        refused(set("Z99*", tomorrow, rungs -> {}), "ladder-pattern-fits-nothing", "/pattern");
        refused(set("*", tomorrow, List::clear), "ladder-everybody-needs-one", "/rungs");
        refused(
                set("*", tomorrow, rungs -> rungs.get(2).put("signing", null)),
                "ladder-rung-wrong",
                "/rungs/2/signing");
        refused(
                set("*", tomorrow, rungs -> rungs.get(1).put("recipients", List.of())),
                "ladder-rung-wrong",
                "/rungs/1/recipients");
        refused(set("*", tomorrow, rungs -> rungs.get(2).put("late", null)), "ladder-rung-wrong", "/rungs/2/late");
        refused(
                set("*", tomorrow, rungs -> rungs.get(1).put("replyWithin", null)),
                "ladder-rung-wrong",
                "/rungs/2/unansweredBelow");
        refused(
                set("*", tomorrow, rungs -> late(rungs.get(2))
                        .putAll(Map.of("share", 9, "atMost", Map.of("amount", 20, "unit", "WORKING_DAY")))),
                "ladder-out-of-order",
                "/rungs/3/late");
        refused(
                set("*", tomorrow, rungs -> {
                    rungs.get(4).put("repeatsBelow", 0);
                    rungs.get(4).put("causes", List.of());
                }),
                "ladder-rung-wrong",
                "/rungs/4/trigger");
        Map<String, Object> broken = ladder("*", tomorrow, rungs -> rungs.get(4).put("repeatsWithin", "FORTNIGHT"));
        assertThat(ADMIN.post("/ladders", broken).statusCode()).isBetween(400, 422);
        Desk.of("supervisor1")
                .post("/ladders", ladder("*", tomorrow, rungs -> {}))
                .then()
                .statusCode(403);
    }

    /** Dispatched on Monday 2 November 2026 at 09:00 with three natural days: due on Thursday 09:00. */
    @Test
    void aLadderIsShownWithItsInstantsBeforeItIsSet() {
        Map<String, Object> draft = draft(today().plusDays(1), rungs -> {
            rungs.get(2)
                    .put(
                            "late",
                            Map.of(
                                    "after",
                                    Map.of("amount", 1, "unit", "CONTINUOUS_HOUR"),
                                    "share",
                                    0,
                                    "atLeast",
                                    "PT0S"));
            rungs.get(2).put("unansweredBelow", 1);
            rungs.get(1).put("replyWithin", Map.of("amount", 30, "unit", "CONTINUOUS_MINUTE"));
        });
        Response shown = Desk.of("supervisor1").post("/ladders/preview", draft);
        shown.then()
                .statusCode(200)
                .body("due", equalTo("2026-11-05T01:00:00Z"))
                .body("wrong", equalTo(null))
                .body("steps.rung", equalTo(List.of("REMIND", "URGE", "SUPERVISE", "NOTIFY", "SUMMON")))
                .body("steps[0].byTime", equalTo("2026-11-04T07:00:00Z"))
                .body("steps[1].byTime", equalTo("2026-11-05T01:00:00Z"))
                .body("steps[2].byTime", equalTo("2026-11-05T02:00:00Z"))
                .body("steps[2].silent", equalTo("2026-11-05T01:30:00Z"))
                .body("steps[4].byTime", equalTo(null));
    }

    /** Whoever writes a ladder reads what would be refused before he sets it, in his own words; nothing is stored. */
    @Test
    void aPreviewSaysWhatWouldBeRefused() {
        Map<String, Object> draft =
                draft(today().plusDays(1), rungs -> rungs.get(2).put("signing", null));
        int known = ADMIN.get("/ladders").path("coming.size()");
        ADMIN.post("/ladders/preview", draft)
                .then()
                .statusCode(200)
                .body("wrong.type", equalTo("urn:whistlegrid:problem:ladder-rung-wrong"))
                .body("wrong.where", equalTo("/rungs/2/signing"))
                .body("wrong.detail", startsWith("督办：督办及以上须由岗位"));
        draft.put("example", Map.of("limit", "L3", "amount", 0, "unit", "NATURAL_DAY", "from", "2026-11-02T01:00:00Z"));
        ADMIN.post("/ladders/preview", draft).then().statusCode(400).body("where", equalTo("/example/amount"));
        assertThat(ADMIN.get("/ladders").<Integer>path("coming.size()")).isEqualTo(known);
    }

    /** From its day on the class climbs what everybody does; of one day the last word holds, and only that is shown. */
    @Test
    void aClassGivesUpItsOwnLadderFromADayOn() {
        String pattern = "M06046";
        LocalDate day = today().plusDays(3);
        Map<String, Object> own = ladder(pattern, day, rungs -> {});
        UUID key = UUID.randomUUID();
        int id = ADMIN.postOnce(key, "/ladders", own)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        ADMIN.postOnce(key, "/ladders", own).then().statusCode(200).body("id", equalTo(id));
        assertThat(inForce(day)).contains(pattern);
        set(pattern, day, List::clear).then().statusCode(200);
        assertThat(inForce(day)).doesNotContain(pattern);
        assertThat(ADMIN.get("/ladders").<List<Object>>path("coming.findAll { it.pattern == '" + pattern + "' }"))
                .singleElement()
                .extracting("rungs")
                .isEqualTo(List.of());
    }

    private static List<String> inForce(LocalDate day) {
        return ADMIN.get("/ladders?on=" + day).path("inForce.pattern");
    }

    private Map<String, Object> draft(LocalDate from, Consumer<List<Map<String, Object>>> change) {
        Map<String, Object> draft = ladder("*", from, change);
        draft.remove("reason");
        draft.put("example", Map.of("limit", "L3", "amount", 3, "unit", "NATURAL_DAY", "from", "2026-11-02T01:00:00Z"));
        return draft;
    }

    private static void refused(Response answer, String code, String where) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:" + code))
                .body("where", equalTo(where));
    }

    private Response set(String pattern, LocalDate from, Consumer<List<Map<String, Object>>> change) {
        return ADMIN.post("/ladders", ladder(pattern, from, change));
    }

    /** Everybody's ladder of today, changed. */
    private Map<String, Object> ladder(String pattern, LocalDate from, Consumer<List<Map<String, Object>>> change) {
        List<Map<String, Object>> rungs = ADMIN.get("/ladders").path("inForce[-1].rungs");
        List<Map<String, Object>> changed = new ArrayList<>();
        rungs.forEach(rung -> changed.add(new HashMap<>(rung)));
        change.accept(changed);
        return new HashMap<>(
                Map.of("pattern", pattern, "effectiveFrom", from.toString(), "reason", "试行", "rungs", changed));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> late(Map<String, Object> rung) {
        Map<String, Object> late = new HashMap<>((Map<String, Object>) rung.get("late"));
        rung.put("late", late);
        return late;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
