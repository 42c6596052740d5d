package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/** 清零: the list that a month leaves behind, by itself, and what becomes of its lines. */
@QuarkusTest
class CheckingForZeroTest {

    @Inject
    TimeMachine timeMachine;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** One month, five fates: kept as it was, and each line says what became of it. */
    @Test
    void aMonthLeavesItsListAndEachLineSaysWhatBecameOfIt() {
        WeeksWork struckOff = WeeksWork.inHand();
        WeeksWork suspended = WeeksWork.inHand();
        WeeksWork left = WeeksWork.inHand();
        WeeksWork forced = WeeksWork.inHand();
        WeeksWork good = WeeksWork.inHand();
        good.submitted().journey().verified(true).revisited("SATISFIED");
        YearMonth month = YearMonth.from(left.due("L3").atZone(Zones.CITY));
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(Zones.CITY).toInstant();
        if (YearMonth.from(clock.instant().atZone(Zones.CITY)).isBefore(month)) {
            timeMachine.advanceTo(month.atDay(1).atStartOfDay(Zones.CITY).toInstant());
        }
        String asked = Journey.DISPATCHER
                .post(
                        "/incidents/" + forced.journey().incident + "/applications",
                        Map.of("kind", "FORCED_CLOSE", "reason", "标的物已整体拆除"))
                .path("id");
        WeeksWork.decide(WeeksWork.COMMAND, asked, "GRANT").then().statusCode(200);
        timeMachine.advanceTo(end);

        Map<String, Object> list = months().get(0);
        assertThat(list).containsEntry("month", month.atDay(1).toString());
        assertThat(Instant.parse((String) list.get("drawnAt"))).isBetween(end, end.plus(Duration.ofMinutes(5)));
        assertThat(line(left, month))
                .containsEntry("kind", "LATE")
                .containsEntry("unit", WeeksWork.UNIT)
                .containsEntry("stage", "DISPATCHED")
                .containsEntry("handlerName", "吴霞")
                .containsEntry("became", "STILL_LATE");
        assertThat((List<String>) line(left, month).get("limits")).contains("L2", "L3");
        assertThat(line(forced, month)).containsEntry("kind", "FORCED").containsEntry("became", "FORCED");
        assertThat(line(good, month)).isNull();

        struckOff.submitted().journey().verified(true).revisited("SATISFIED");
        suspended.suspended(clock.instant().plus(Duration.ofDays(2)));
        appealed(struckOff);
        Awaitility.await()
                .until(() -> "STRUCK_OFF".equals(line(struckOff, month).get("became")));
        Awaitility.await().until(() -> "SUSPENDED".equals(line(suspended, month).get("became")));
        assertThat(line(struckOff, month)).containsEntry("kind", "LATE").containsEntry("stage", "DISPATCHED");
        Awaitility.await().until(() -> !((List<?>) line(struckOff, month).get("excused")).isEmpty());
        assertThat(rows(WeeksWork.COMMAND, "show=open&month=" + month))
                .contains(left.journey().caseNumber)
                .doesNotContain(
                        struckOff.journey().caseNumber, suspended.journey().caseNumber, forced.journey().caseNumber);
        assertThat(rows(WeeksWork.CLERK, "show=all&month=" + month)).contains(left.journey().caseNumber);
        assertThat(rows(Desk.of("clerk.water"), "show=all&month=" + month)).doesNotContain(left.journey().caseNumber);
        Map<String, Object> after = months().get(0);
        assertThat(after).containsEntry("late", list.get("late")).containsEntry("forced", list.get("forced"));
        assertThat((Integer) after.get("notCleared")).isEqualTo((Integer) list.get("notCleared") - 2);

        timeMachine.advanceTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(months().stream().map(drawn -> drawn.get("month")))
                .as("once")
                .doesNotHaveDuplicates();
        String raw = "/board/matters?stage=closed&q=" + struckOff.journey().caseNumber;
        Awaitility.await().until(() -> !WeeksWork.COMMAND
                .get(raw)
                .jsonPath()
                .getList("items[0].excused")
                .isEmpty());
        assertThat((List<String>) WeeksWork.COMMAND.get(raw).path("items[0].passed"))
                .contains("L3");
        Map<String, Integer> summary = WeeksWork.COMMAND.get("/board/summary").path("$");
        if (LocalDate.ofInstant(clock.instant(), Zones.CITY).equals(LocalDate.ofInstant(end, Zones.CITY))) {
            assertThat(summary.get("closedTodayLate")).isPositive();
        }
    }

    /** Drawn at once and drawn a week later it says the same: stage, handler, rung and dues of the month's end. */
    @Test
    void aListThatIsDrawnLateSaysWhatWasTrueWhenTheMonthEnded() {
        WeeksWork submitted = WeeksWork.inHand();
        WeeksWork suspended = WeeksWork.inHand();
        timeMachine.advanceTo(submitted.due("L2").plus(Duration.ofHours(1)));
        Instant ended = clock.instant();
        String first = drawn(ended, submitted);
        String second = drawn(ended, suspended);
        assertThat(first)
                .contains("DISPATCHED")
                .contains("handler.urban-management.1")
                .contains("URGE");
        timeMachine.advanceBy(Duration.ofHours(1));
        suspended.suspended(clock.instant().plus(Duration.ofDays(3)));
        submitted.submitted();
        timeMachine.advanceBy(Duration.ofDays(4));
        Awaitility.await().until(() -> "TO_VERIFY"
                .equals(WeeksWork.COMMAND
                        .get("/board/matters?q=" + submitted.journey().caseNumber)
                        .path("items[0].stage")));
        assertThat(drawn(ended, submitted)).isEqualTo(first);
        assertThat(drawn(ended, suspended)).isEqualTo(second);
    }

    /** Two that are one are one line: what was merged is late with the case that it goes with, and not beside it. */
    @Test
    void whatGoesWithAnotherIsNotLateBesideIt() {
        WeeksWork led = WeeksWork.inHand();
        WeeksWork same = WeeksWork.inHand();
        Journey.DISPATCHER
                .post(
                        "/incidents/" + same.journey().incident + "/merge",
                        Map.of("into", led.journey().caseNumber, "reason", "同一处"))
                .then()
                .statusCode(200);
        timeMachine.advanceBy(Duration.ofDays(20));
        Instant ended = clock.instant();
        assertThat(drawn(ended, led)).contains("L3").contains("L4");
        assertThat(drawn(ended, same)).isNull();
    }

    /** The line of a case on a list that is drawn now for an end that was, or null; nothing of it is kept. */
    private @Nullable String drawn(Instant ended, WeeksWork work) {
        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery("select ledger.draw_zero_check(date '1999-01-01', :ended, :drawn)")
                    .setParameter("ended", ended)
                    .setParameter("drawn", clock.instant())
                    .getSingleResult();
            return (String) entities.createNativeQuery(
                            """
                            select concat_ws('|', stage, unit, handler, limits, due, rung) from ledger.zero_check_row
                            where month = date '1999-01-01' and incident = :incident and kind = 'LATE'
                            """)
                    .setParameter("incident", work.journey().incident)
                    .getSingleResultOrNull();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** L2 and L3 are excused; L4 is the case's and nobody appealed against it. */
    private static void appealed(WeeksWork work) {
        String id = WeeksWork.CLERK
                .post(work.path("/applications"), Map.of("kind", "APPEAL", "reason", "当日停电，有通知为证", "basis", "停电通知"))
                .path("id");
        WeeksWork.decide(WeeksWork.SUPERVISOR, id, "GRANT").then().statusCode(200);
        WeeksWork.decide(WeeksWork.COMMAND, id, "GRANT").then().statusCode(200);
    }

    private static List<Map<String, Object>> months() {
        return WeeksWork.COMMAND
                .get("/ledgers/zero-check/months")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static Map<String, Object> line(WeeksWork work, YearMonth month) {
        return WeeksWork.COMMAND
                .get("/ledgers/zero-check?show=all&month=" + month + "&q=" + work.journey().caseNumber)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].zero");
    }

    private static List<Object> rows(Desk desk, String filter) {
        return BoardList.of(BoardList.all(desk, "/ledgers/zero-check?" + filter), "caseNumber");
    }
}
