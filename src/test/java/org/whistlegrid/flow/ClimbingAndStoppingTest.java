package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.Supervision;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportLimitPassed;
import org.whistlegrid.whistle.ReportRefused;

/** What leads up the ladder beside time, and what ends the climb. */
@QuarkusTest
class ClimbingAndStoppingTest {

    @Inject
    TimeMachine timeMachine;

    @Inject
    EntityManager entities;

    @Inject
    Events events;

    @Inject
    Supervision supervision;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** 挂账: while it is grey nobody is told anything, and the draft that waited is taken back with its reason. */
    @Test
    void aSuspendedOrderClimbsNoFurther() {
        Late late = inHand();
        late.late(Duration.ofHours(25));
        assertThat(late.states("SUPERVISE")).containsExactly("DRAFT");
        grant(
                late,
                Map.of(
                        "kind",
                        "SUSPENSION",
                        "reason",
                        "冬季不能施工",
                        "until",
                        clock.instant().plus(Duration.ofDays(20)).toString()));
        assertThat(late.states("SUPERVISE")).containsExactly("WITHDRAWN");
        assertThat((String) late.of("SUPERVISE", "withdrawnBecause")).isEqualTo("SUSPENDED");
        int acts = late.journey.acts().size();
        timeMachine.advanceBy(Duration.ofDays(19));
        assertThat(late.journey.acts()).hasSize(acts);
        // it runs on by itself, still late: the ladder goes on where it stood
        timeMachine.advanceBy(Duration.ofDays(2));
        assertThat(late.states("SUPERVISE")).contains("DRAFT");
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    /** Handed in: nothing is asked of the unit any more. Sent back: it is late at once, and drafted anew. */
    @Test
    void aSubmissionTakesTheDraftBackAndReworkBringsItAgain() {
        Late late = inHand();
        late.late(Duration.ofHours(25));
        handler(late)
                .post(
                        "/orders/" + late.journey.order() + "/submit",
                        Map.of("result", "已移高", "photos", List.of(handler(late).upload(Journey.photo()))))
                .then()
                .statusCode(200);
        assertThat((String) late.of("SUPERVISE", "withdrawnBecause")).isEqualTo("SUBMITTED");
        timeMachine.advanceBy(Duration.ofMinutes(5));
        late.journey.verified(false);
        timeMachine.advanceBy(Duration.ofMinutes(1));
        assertThat(late.states("SUPERVISE")).containsExactly("WITHDRAWN", "DRAFT");
        assertThat(late.states("URGE"))
                .as("L1 was met, L2 and L3 were told once")
                .hasSize(2);
    }

    /** What was signed stays, whatever becomes of the limit. */
    @Test
    void aSignedNoteStaysWhenTheCaseIsVoided() {
        Late signed = inHand();
        Late drafted = inHand();
        drafted.late(Duration.ofHours(25));
        signed.signed("SUPERVISE");
        for (Late late : List.of(signed, drafted)) {
            Desk.of("command1")
                    .post("/incidents/" + late.journey.incident + "/void", Map.of("reason", "重复登记"))
                    .then()
                    .statusCode(200);
        }
        assertThat(signed.states("SUPERVISE")).containsExactly("ISSUED");
        assertThat((String) drafted.of("SUPERVISE", "withdrawnBecause")).isEqualTo("CASE_ENDED");
    }

    /** A later due is another due: reminded and urged anew, and nothing of the old one is told again. */
    @Test
    void anExtendedLimitIsClimbedFromItsNewDue() {
        Late late = inHand();
        timeMachine.advanceTo(late.due("L3").minus(Duration.ofHours(20)));
        assertThat(late.journey.acts().stream().filter("remind-issued"::equals)).hasSize(2);
        grant(late, Map.of("kind", "EXTENSION", "reason", "配件需从外地调运", "amount", 3));
        Instant extended = late.due("L3");
        timeMachine.advanceTo(extended.plusSeconds(1));
        assertThat(late.journey.page().<List<String>>path("notices.findAll { it.limit == 'L3' }.rung"))
                .containsExactly("REMIND", "REMIND", "URGE");
        assertThat(charged(late)).contains("L3 " + extended);
    }

    /** Art 11(3): the requester is told the progress, and the unit is supervised. A merged report is the same. */
    @Test
    void aRequestThatIsRepeatedBringsSupervisionBeforeAnyLimitPasses() {
        Late merged = Late.aWeek(timeMachine);
        Late again = Late.aWeek(timeMachine);
        Journey.DISPATCHER
                .post(
                        "/incidents/" + again.journey.incident + "/merge",
                        Map.of("into", merged.journey.caseNumber, "reason", "同一处"))
                .then()
                .statusCode(200);
        assertThat((String) merged.of("SUPERVISE", "cause")).isEqualTo("REPEATED_REQUEST");
        assertThat(merged.states("SUPERVISE")).containsExactly("DRAFT");
        // told once: the limit that passes later leads to the same rung, which was reached
        merged.late(Duration.ofHours(25));
        assertThat(merged.states("SUPERVISE")).containsExactly("DRAFT");
    }

    /** One ladder for an order, run by its worst limit: at each rung from E2 on one notice, however many limits are late. */
    @Test
    void manyLateLimitsAreOneSupervision() {
        Late late = Late.aWeek(timeMachine).late(Duration.ofDays(16));
        Map<String, Long> count = late.journey.page().<List<String>>path("notices.rung").stream()
                .collect(java.util.stream.Collectors.groupingBy(rung -> rung, java.util.stream.Collectors.counting()));
        assertThat(count).containsEntry("SUPERVISE", 1L).containsEntry("NOTIFY", 1L);
        assertThat(count.get("URGE"))
                .as("L1 to L3 of the order, L4 of the case")
                .isEqualTo(4);
    }

    /** The procedure's timer, the reconciliation and a second node meet: each passing is told once. */
    @Test
    void watchesThatMeetTellEachPassingOnce() {
        Late late = Late.aWeek(timeMachine);
        timeMachine.advanceTo(late.due("L1").minus(Duration.ofHours(1)));
        UUID order = UUID.fromString(late.journey.order());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update dispatch.department_order set l3_due = :due, l3_yellow_from = :due where id = :order")
                .setParameter("due", clock.instant().minus(Duration.ofHours(30)))
                .setParameter("order", order)
                .executeUpdate());
        List<CompletableFuture<Void>> watches = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> QuarkusTransaction.requiringNew().run(() -> supervision.watchOrder(order))))
                .toList();
        watches.forEach(CompletableFuture::join);
        assertThat(late.states("SUPERVISE")).containsExactly("DRAFT");
        assertThat(late.journey.acts().stream().filter("limit-passed"::equals)).hasSize(1);
        assertThat(charged(late)).hasSize(1);
    }

    /** Twice in one quarter of the calendar, not within ninety days: the edge lies between the two. */
    @Test
    void twoNotificationsLeadToASummonsOnlyWithinOneQuarter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        LocalDate next = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        if (next.isBefore(today.plusDays(20))) {
            next = next.plusMonths(3);
        }
        Instant edge = next.atStartOfDay(Zones.CITY).toInstant();
        // a unit of its own for this test, so that what others were sent does not count
        String school = "M07004";
        timeMachine.advanceTo(edge.minus(Duration.ofDays(4)));
        Late before = Late.reported(school, timeMachine);
        notifiedNow(before);
        before.signed("NOTIFY");
        timeMachine.advanceTo(edge.plusSeconds(60));
        Late first = Late.reported(school, timeMachine);
        notifiedNow(first);
        first.signed("NOTIFY");
        assertThat(first.states("SUMMON")).isEmpty();
        Late second = Late.reported(school, timeMachine);
        notifiedNow(second);
        second.signed("NOTIFY");
        assertThat(second.states("SUMMON")).containsExactly("DRAFT");
        assertThat((String) second.of("SUMMON", "cause")).isEqualTo("REPEATED_NOTICES");
        assertThat((String) second.of("SUMMON", "colour")).isEqualTo("RED");
        second.does(Late.OFFICER, "SUMMON", "decline", Map.of("reason", "已当面约谈"), 200);
        timeMachine.advanceBy(Duration.ofDays(2));
        assertThat(second.states("SUMMON")).as("declined is never sent").containsExactly("DECLINED");
    }

    /** The passing of five working days, without the days. */
    private void notifiedNow(Late late) {
        UUID order = UUID.fromString(late.journey.order());
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "update dispatch.department_order set l3_due = :due, l3_yellow_from = :due where id = :order")
                    .setParameter("due", clock.instant().minus(Duration.ofDays(30)))
                    .setParameter("order", order)
                    .executeUpdate();
        });
        QuarkusTransaction.requiringNew().run(() -> supervision.watchOrder(order));
        assertThat(late.states("NOTIFY")).containsExactly("DRAFT");
    }

    /** 拒不报到 without a case: the notice stands alone, and only whom it concerns sees it. */
    @Test
    void aWhistledUnitThatDoesNotReportIsUrgedAndItsRefusalDraftsASummons() {
        UUID report = UUID.randomUUID();
        UUID whistle = UUID.randomUUID();
        Instant now = clock.instant();
        String area = "990101001";
        Runnable late = () -> events.publish(new ReportLimitPassed(
                report, now, whistle, null, "gas", area, ReportLimit.ARRIVE, now.minusSeconds(5)));
        QuarkusTransaction.requiringNew().run(late);
        QuarkusTransaction.requiringNew().run(late);
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(new ReportRefused(
                        report, now, whistle, null, "gas", area, UUID.randomUUID(), BreachKind.REFUSED, "称不归其管")));
        Response seen = Desk.of("clerk.gas").get("/notices?limit=200");
        assertThat(seen.<List<String>>path("items.findAll { it.cause == 'REPORT_LATE' }.rung"))
                .containsExactly("URGE");
        String urged = seen.path("items.find { it.cause == 'REPORT_LATE' }.id");
        assertThat(Desk.of("clerk.water").get("/notices?limit=200").asString()).doesNotContain(urged);
        String draft = Late.OFFICER
                .get("/notices?box=TO_SIGN&limit=200")
                .path("items.find { it.cause == 'REPORT_REFUSED' }.id");
        Late.OFFICER.post("/notices/" + draft + "/issue").then().statusCode(200);
        Late.OFFICER
                .get("/notices/" + draft)
                .then()
                .body("notice.number", org.hamcrest.Matchers.startsWith("haitang-"))
                .body("notice.unitName", org.hamcrest.Matchers.notNullValue());
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                "select limit_name || ' ' || held_as || ' ' || holder from supervision.attribution where subject = :id",
                                String.class)
                        .setParameter("id", report)
                        .getResultList()))
                .containsExactly("REPORT_ARRIVE REPORTER gas");
    }

    /** 弄虚作假 */
    @Test
    void aMadeUpResultDraftsASummonsAndIsReworked() {
        Late late = inHand();
        handler(late)
                .post(
                        "/orders/" + late.journey.order() + "/submit",
                        Map.of("result", "已移高", "photos", List.of(handler(late).upload(Journey.photo()))))
                .then()
                .statusCode(200);
        Desk.of(Place.WORKER)
                .post(
                        "/incidents/" + late.journey.incident + "/verify",
                        Map.of("passed", false, "opinion", "照片是别处的", "faked", true))
                .then()
                .statusCode(200);
        assertThat((String) late.of("SUMMON", "cause")).isEqualTo("RESULT_FAKED");
        assertThat(late.journey.state()).startsWith("DISPATCHED/HANDLING");
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    /** Signed, and its handler named and in contact with the requester: only the result is missing. */
    private Late inHand() {
        Late late = Late.aWeek(timeMachine);
        String order = "/orders/" + late.journey.order();
        Desk clerk = late.clerk();
        clerk.post(order + "/sign").then().statusCode(200);
        clerk.post(order + "/assign", Map.of("handler", "handler." + late.unit() + ".1"))
                .then()
                .statusCode(200);
        handler(late)
                .post(order + "/contact", Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        return late;
    }

    private static Desk handler(Late late) {
        return Desk.of("handler." + late.unit() + ".1");
    }

    /** Asked by the unit's window, and decided by everybody whom it waits for. */
    private static void grant(Late late, Map<String, Object> asking) {
        Response made = late.clerk().post("/orders/" + late.journey.order() + "/applications", asking);
        made.then().statusCode(200);
        String id = made.path("id");
        Response said = made;
        while (said.path("state").equals("OPEN")) {
            String waitsFor = said.path("waitsFor");
            Desk approver = waitsFor.endsWith("DISPATCHER")
                    ? Desk.of("dispatcher2")
                    : waitsFor.endsWith("COMMAND") || waitsFor.endsWith("DUTY_LEADER")
                            ? Desk.of("command1")
                            : late.clerk();
            said = approver.post("/applications/" + id + "/decide", Map.of("ruling", "GRANT", "opinion", "同意"));
            said.then().statusCode(200);
        }
    }

    private List<String> charged(Late late) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select limit_name, due from supervision.attribution where incident = :id order by due",
                        Object[].class)
                .setParameter("id", late.journey.incident)
                .getResultStream()
                .map(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1])
                .toList());
    }
}
