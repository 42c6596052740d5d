package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.whistlegrid.flow.Work.decide;
import static org.whistlegrid.flow.Work.inHand;
import static org.whistlegrid.flow.Work.inbox;
import static org.whistlegrid.flow.Work.refused;
import static org.whistlegrid.flow.Work.suspended;

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
import org.whistlegrid.workflow.check.ProcedureCheck;

/** 挂账: the clock stands still for a reason, is looked at again, and runs on by itself or sooner. */
@QuarkusTest
class StandingStillTest {

    private static final Desk OTHER_COMMAND = Desk.of("command2");
    private static final Desk SUPERVISOR = Desk.of("supervisor1");
    private static final Desk STRANGER = Desk.of("clerk.water");

    @Inject
    TimeMachine timeMachine;

    @Inject
    ProcedureCheck check;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** 挂账: grey and silent while it stands still, runs on by itself on its day with what was left. */
    @Test
    void aSuspendedOrderIsSilentAndRunsOnByItselfOnItsDay() {
        Work work = inHand();
        Instant feedback = work.due("L2");
        Instant result = work.due("L3");
        Instant closing = work.due("L4");
        Instant until = clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        String id = suspended(work, until);
        Instant since = Instant.parse(
                Journey.DISPATCHER.get("/applications?box=ALL&kind=SUSPENSION").path("items[0].settledAt"));
        assertThat((String) work.page().path("stage")).isEqualTo("DISPATCHED");
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("SUSPENDED");
        assertThat((String) work.page().path("light")).isEqualTo("STOPPED");
        assertThat((List<String>) work.page().path("orders[0].limits.findAll { it.metAt == null }.light"))
                .containsOnly("STOPPED");
        assertThat(check.findings()).isEmpty();
        refused(
                work.handler()
                        .post(
                                work.path("/submit"),
                                Map.of(
                                        "result",
                                        "x",
                                        "photos",
                                        List.of(work.handler().upload(Journey.photo())))),
                409,
                "wrong-step");
        timeMachine.advanceTo(until.minusSeconds(60));
        assertThat(work.acts()).doesNotContain("urge-issued", "limit-passed", "remind-issued");
        assertThat((List<String>) SUPERVISOR.get("/applications?box=STOPPED").path("items.id"))
                .as("a month has passed")
                .contains(id);
        Desk.of("desk.haitang").get("/applications?box=STOPPED").then().body("items", equalTo(List.of()));
        SUPERVISOR
                .post("/applications/" + id + "/examine", Map.of("opinion", "仍在等待供暖季结束"))
                .then()
                .statusCode(200);
        assertThat((List<String>) SUPERVISOR.get("/applications?box=STOPPED").path("items.id"))
                .doesNotContain(id);
        timeMachine.advanceTo(until.plusSeconds(1));
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("HANDLING");
        Duration stood = Duration.between(since, until);
        assertThat(Duration.between(result.plus(stood), work.due("L3")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(feedback.plus(stood), work.due("L2")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(closing.plus(stood), work.due("L4")).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(work.acts()).contains("resumed").doesNotContain("urge-issued");
        assertThat(ScreenWords.of("history")).containsAll(work.acts());
        assertThat(check.findings()).isEmpty();
        timeMachine.advanceTo(work.due("L2").plusSeconds(1));
        assertThat(work.acts()).as("the ladder has not forgotten it").contains("limit-passed", "urge-issued");
    }

    @Test
    void whatHinderedItIsGoneAndItRunsOnEarly() {
        Work work = inHand();
        String id = suspended(work, clock.instant().plus(Duration.ofDays(10)));
        timeMachine.advanceBy(Duration.ofDays(2));
        refused(STRANGER.post("/applications/" + id + "/resume", Map.of("opinion", "可以施工")), 403, "out-of-scope");
        work.clerk()
                .post("/applications/" + id + "/resume", Map.of("opinion", "可以施工"))
                .then()
                .statusCode(200);
        assertThat((String) work.page().path("orders[0].stage")).isEqualTo("HANDLING");
        refused(
                work.clerk().post("/applications/" + id + "/resume", Map.of("opinion", "可以施工")),
                409,
                "application-settled");
        assertThat(check.findings()).isEmpty();
        timeMachine.advanceBy(Duration.ofDays(9));
        assertThat(work.acts()).as("its day finds nothing to do").containsOnlyOnce("resumed");
    }

    @Test
    void noClockStandsStillLongerThanAYear() {
        Work work = inHand();
        Instant tooFar = clock.instant().plus(Duration.ofDays(366));
        refused(
                work.handler()
                        .post(
                                work.path("/applications"),
                                Map.of("kind", "SUSPENSION", "reason", "冬季不能施工", "until", tooFar.toString())),
                422,
                "application-out-of-bounds");
    }

    /** The duty leader is away: his stand-in is reached at his post, and decides. */
    @Test
    void theStandInDecidesAtThePostOfWhoIsAway() {
        Work work = inHand();
        Response made = work.clerk()
                .post(
                        work.path("/applications"),
                        Map.of(
                                "kind",
                                "SUSPENSION",
                                "reason",
                                "冬季不能施工",
                                "until",
                                clock.instant().plus(Duration.ofDays(10)).toString()));
        String id = made.path("id");
        refused(decide(OTHER_COMMAND, id, "GRANT"), 403, "out-of-scope");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        absent("command1", today, today.plusDays(1));
        try {
            assertThat(inbox(OTHER_COMMAND)).contains(id);
            decide(OTHER_COMMAND, id, "REFUSE").then().statusCode(200).body("state", equalTo("REFUSED"));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from directory.absence where person = 'command1'")
                            .executeUpdate());
        }
    }

    private void absent(String who, LocalDate from, LocalDate to) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into directory.absence values (:who, :from, :to)")
                        .setParameter("who", who)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate());
    }
}
