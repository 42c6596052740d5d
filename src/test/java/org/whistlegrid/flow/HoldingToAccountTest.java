package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/** Who is told, who is charged and who may check, at the corners of the rules. */
@QuarkusTest
class HoldingToAccountTest {

    /** An air conditioner hung too low: no limit of its own, so a week to handle it; checked on site. */
    private static final String A_WEEK = "M06009";

    private static final String NOISE_ONLY_THE_NEIGHBOUR_HEARS = "R02";
    private static final String DISPUTE_FOR_THE_STREET = "R03";
    private static final Desk STREET = Desk.of("desk.haitang");

    private static final Desk STAND_IN = Desk.of("handler.sanitation.2");

    @Inject
    TimeMachine timeMachine;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** 督办 date passed: the rung above is reached when the answer was due, not when the watch would have woken anyhow. */
    @Test
    void aSupervisionLeftUnansweredIsNotifiedWhenItsAnswerWasDue() {
        Journey journey = Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT));
        timeMachine.advanceBy(Duration.ofHours(97));
        assertThat(journey.acts()).containsOnlyOnce("supervise-drafted").doesNotContain("notify-drafted");
        String draft = journey.page().path("notices.find { it.rung == 'SUPERVISE' }.id");
        Response issued = Desk.of("supervisor1").post("/notices/" + draft + "/issue");
        issued.then().statusCode(200);
        timeMachine.advanceTo(Instant.parse(issued.path("replyDue")).plusSeconds(1));
        assertThat(journey.acts()).containsOnlyOnce("notify-drafted");
        Instant reached = Instant.parse(journey.page().path("notices.find { it.rung == 'NOTIFY' }.reachedAt"));
        assertThat(reached).isCloseTo(Instant.parse(issued.path("replyDue")), within(1, ChronoUnit.MILLIS));
    }

    /** Late by five working days, not by five days: a week's limit, and nobody answers or signs anything. */
    @Test
    void aWeeksMatterIsNotifiedAfterFiveWorkingDays() {
        Journey journey = Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT));
        Instant due = Instant.parse(journey.page().path("orders[0].limits.find { it.limit == 'L3' }.due"));
        timeMachine.advanceTo(due.plus(Duration.ofDays(5)).plusSeconds(60));
        assertThat(journey.acts()).doesNotContain("notify-drafted");
        timeMachine.advanceTo(due.plus(Duration.ofDays(15)));
        Instant reached = Instant.parse(journey.page().path("notices.find { it.rung == 'NOTIFY' }.reachedAt"));
        Response counted = STREET.post(
                "/time-limits/due", List.of(Map.of("start", due.toString(), "amount", 5, "unit", "WORKING_DAY")));
        assertThat(reached).isEqualTo(Instant.parse(counted.path("[0].due")));
    }

    @Test
    void theUnitsSilenceIsNotChargedToWhoVerifies() {
        Journey journey = Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT));
        String unit = journey.page().path("orders[0].unit");
        timeMachine.advanceBy(Duration.ofHours(80));
        assertThat(journey.acts().stream().filter("urge-issued"::equals)).hasSize(2);
        work(journey, Desk.of("clerk." + unit), "handler." + unit + ".1", Desk.of("handler." + unit + ".1"));
        timeMachine.advanceBy(Duration.ofHours(9 * 24 + 1 - 80));
        assertThat(journey.acts()).contains("remind-issued").doesNotContain("supervise-drafted");
    }

    /** Handed in on the first day, checked on the fourth: what came due meanwhile did not pass in the unit's hands. */
    @Test
    void aResultHandedInBeforeTheFirstFeedbackWasDueStandsForIt() {
        Map<String, Object> report = Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT);
        report.remove("requester");
        Journey journey = Journey.reported(report);
        String unit = journey.page().path("orders[0].unit");
        work(journey, Desk.of("clerk." + unit), "handler." + unit + ".1", Desk.of("handler." + unit + ".1"));
        timeMachine.advanceBy(Duration.ofHours(80));
        journey.verified(false);
        timeMachine.advanceBy(Duration.ofMinutes(1));
        assertThat(journey.state()).isEqualTo("DISPATCHED/HANDLING L1 L2 met");
        assertThat(journey.acts()).doesNotContain("limit-passed");
    }

    /** The product was down when L4 passed in the verifier's hands; the first thing done afterwards moves the case on. */
    @Test
    void aPassingFoundByTheNextActIsChargedToWhoHeldTheStage() {
        Journey journey = Journey.reported().signed().assigned().contacted().submitted();
        change("update incident.incident set l4_due = :due, l4_yellow_from = :due where id = :incident", journey);
        journey.verified(true);
        assertThat((String) journey.page().path("notices.find { it.rung == 'URGE' && it.limit == 'L4' }.unit"))
                .isEqualTo("haitang");
        journey.revisited("SATISFIED");
        assertThat(journey.acts()).containsOnlyOnce("limit-passed");
    }

    /** The centre has no window: what is late in its hands reaches the leader on duty, and not who once did the work. */
    @Test
    void whatIsLateInTheCentresHandsReachesItsLeaderOnDuty() {
        Journey journey =
                Journey.reported().signed().assigned().contacted().submitted().verified(true);
        change("update incident.incident set l4_due = :due, l4_yellow_from = :due where id = :incident", journey);
        journey.revisited("UNSATISFIED");
        assertThat((String) journey.page().path("notices.find { it.rung == 'URGE' && it.limit == 'L4' }.unit"))
                .isEqualTo("centre");
        assertThat(told(journey, "URGE")).contains("command1").doesNotContain(Journey.HANDLER.name());
    }

    /** AB岗: every slot has a deputy, the handler's too. */
    @Test
    void theReminderOfAnAbsentHandlerReachesHisStandIn() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        absence("insert into directory.absence values (:handler, :from, :to)", today);
        try {
            timeMachine.advanceBy(Duration.ofDays(4));
            assertThat(told(journey, "URGE"))
                    .doesNotContain(Journey.HANDLER.name())
                    .contains("clerk.sanitation", STAND_IN.name());
            STAND_IN.get("/incidents/" + journey.incident).then().statusCode(200);
            STAND_IN.post(
                            "/orders/" + journey.order() + "/feedback",
                            Map.of("found", "属实", "spokenWith", "王女士", "measures", "当日清运", "expectedBy", "2027-01-01"))
                    .then()
                    .statusCode(200);
        } finally {
            absence(
                    "delete from directory.absence where person = :handler and valid_from = :from and valid_to = :to",
                    today);
        }
    }

    /** The clerk handed the result in for his unit; that somebody else was named for the work does not free him to check it. */
    @Test
    void whoSubmittedTheResultDoesNotVerifyIt() {
        Journey journey = Journey.reported(Journey.hotlineReport(DISPUTE_FOR_THE_STREET, Place.LON, Place.LAT));
        work(journey, STREET, Place.WORKER, STREET);
        verify(journey, STREET, 409);
        verify(journey, Desk.of(Place.WORKER), 409);
        verify(journey, Desk.of(Place.OTHER_WORKER), 200);
    }

    /** Nothing leaves the ledger on the word of who did the work. */
    @Test
    void whatOnlyTheRequesterCouldConfirmIsVerifiedWhenHeCannotBeReached() {
        Map<String, Object> report = Journey.hotlineReport(NOISE_ONLY_THE_NEIGHBOUR_HEARS, Place.LON, Place.LAT);
        report.remove("requester");
        Journey journey = Journey.reported(report);
        Desk police = Desk.of("clerk.police");
        work(journey, police, police.name(), police);
        assertThat(journey.state()).startsWith("TO_VERIFY/SUBMITTED");
        assertThat(journey.verified(true).state()).startsWith("CLOSED/DONE");
    }

    /** Who complains of a neighbour must not be known to whoever rings at the door. */
    @Test
    void theVerifierOfASensitiveMatterReadsNeitherTheRequesterNorHisWords() {
        Journey journey = Journey.reported(Journey.hotlineReport(NOISE_ONLY_THE_NEIGHBOUR_HEARS, Place.LON, Place.LAT));
        String words = "5号楼东侧垃圾无人清理";
        assertThat(journey.page().asString()).contains(words, "138****1234");
        String seen = Desk.of(Place.WORKER)
                .get("/incidents/" + journey.incident)
                .then()
                .statusCode(200)
                .body("text", equalTo("邻里噪音"))
                .extract()
                .asString();
        String listed =
                Desk.of(Place.WORKER).get("/incidents?q=" + journey.caseNumber).asString();
        assertThat(listed).contains(journey.caseNumber);
        assertThat(seen + listed).doesNotContain(words, "王", "1234\"");
    }

    private static void work(Journey journey, Desk window, String handler, Desk submitter) {
        String order = "/orders/" + journey.order();
        window.post(order + "/sign").then().statusCode(200);
        window.post(order + "/assign", Map.of("handler", handler)).then().statusCode(200);
        window.post(order + "/contact", Map.of("outcome", "REACHED", "note", "已说明"));
        String photo = submitter.upload(Journey.photo());
        submitter
                .post(order + "/submit", Map.of("result", "已处置", "photos", List.of(photo)))
                .then()
                .statusCode(200);
    }

    private static void verify(Journey journey, Desk desk, int status) {
        Response answer =
                desk.post("/incidents/" + journey.incident + "/verify", Map.of("passed", true, "opinion", "已化解"));
        answer.then().statusCode(status);
        if (status == 409) {
            answer.then().body("type", equalTo("urn:whistlegrid:problem:own-work"));
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> told(Journey journey, String rung) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select distinct unnest(recipients) from supervision.notice where incident = :incident and rung = :rung")
                .setParameter("incident", journey.incident)
                .setParameter("rung", rung)
                .getResultList());
    }

    private void change(String sql, Journey journey) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter("due", clock.instant().minusSeconds(1))
                .setParameter("incident", journey.incident)
                .executeUpdate());
    }

    private void absence(String sql, LocalDate today) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter("handler", Journey.HANDLER.name())
                .setParameter("from", today)
                .setParameter("to", today.plusDays(30))
                .executeUpdate());
    }
}
