package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/** 台账: what enters and leaves each ledger, at which act, and who is shown it. */
@QuarkusTest
class KeepingTheLedgersTest {

    private static final Desk STRANGER = Desk.of("clerk.water");
    private static final Desk LEADER = Desk.of("leader.haitang");
    private static final Desk OTHER_LEADER = Desk.of("leader.shiqiao");

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

    @Test
    void aMatterStandsOnTheLiveLedgerUntilItIsStruckOff() {
        WeeksWork work = WeeksWork.inHand();
        Map<String, Object> row = entered(WeeksWork.COMMAND, "live", work);
        assertThat(row)
                .containsEntry("light", "GREEN")
                .containsEntry("unit", WeeksWork.UNIT)
                .containsEntry("stage", "DISPATCHED");
        assertThat((List<Map<String, Object>>) row.get("limits"))
                .extracting(limit -> limit.get("limit") + (limit.get("metAt") == null ? "" : " met"))
                .containsExactly("L1 met", "L2", "L3", "L4");
        work.submitted().journey().verified(true).revisited("SATISFIED");
        left(WeeksWork.COMMAND, "live", work);
    }

    /** 挂账: on the ledger with day, reason and approval; looked at again after a month; off it when the clock runs. */
    @Test
    void aSuspensionStandsThereUntilItsClockRunsAgain() {
        WeeksWork work = WeeksWork.inHand();
        Instant until = clock.instant().plus(Duration.ofDays(50)).truncatedTo(ChronoUnit.SECONDS);
        String id = work.suspended(until);
        Map<String, Object> row = entered(WeeksWork.CLERK, "suspended", work);
        Map<String, Object> entry = (Map<String, Object>) row.get("entry");
        assertThat(row).containsEntry("light", "STOPPED").containsEntry("suspendedUntil", until.toString());
        assertThat(entry)
                .containsEntry("reason", "冬季不能施工")
                .containsEntry("decidedBy", "戴国栋")
                .containsEntry("due", until.toString());
        Instant examineBy = Instant.parse((String) entry.get("examineBy"));
        assertThat(examineBy)
                .isEqualTo(Instant.parse((String) entry.get("since"))
                        .atZone(Zones.CITY)
                        .plusMonths(1)
                        .toInstant());
        assertThat((List<String>) WeeksWork.CLERK.get("/orders?box=suspended").path("items.caseNumber"))
                .contains(work.journey().caseNumber);
        timeMachine.advanceTo(examineBy);
        WeeksWork.CLERK
                .post("/applications/" + id + "/examine", Map.of("opinion", "仍不具备条件"))
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> {
            Map<String, Object> now = row(WeeksWork.CLERK, "suspended", work);
            return Instant.parse((String) ((Map<String, Object>) now.get("entry")).get("examineBy"))
                    .isAfter(examineBy);
        });
        timeMachine.advanceTo(until.plusSeconds(1));
        left(WeeksWork.CLERK, "suspended", work);
        assertThat(row(WeeksWork.CLERK, "suspended", work, "settled")).isNotNull();
    }

    /** 督办: a draft is nobody's business yet; a signed note waits for its answer, and stays readable. */
    @Test
    void aNoteStandsOnItsLedgerFromItsSigningUntilItIsAnswered() {
        WeeksWork work = WeeksWork.reported();
        timeMachine.advanceBy(Duration.ofHours(97));
        String draft = work.journey().page().path("notices.find { it.rung == 'SUPERVISE' }.id");
        assertThat(row(WeeksWork.CLERK, "supervised", work)).isNull();
        String number = WeeksWork.SUPERVISOR
                .post("/notices/" + draft + "/issue")
                .then()
                .statusCode(200)
                .extract()
                .path("number");
        Map<String, Object> row = entered(WeeksWork.CLERK, "supervised", work);
        assertThat((Map<String, Object>) row.get("entry"))
                .containsEntry("number", number)
                .containsEntry("kind", "SUPERVISE")
                .containsEntry("unit", WeeksWork.UNIT)
                .containsKey("due");
        assertThat((List<String>) WeeksWork.SUPERVISOR
                        .get("/ledgers/supervised?q=" + number)
                        .path("items.entry.number"))
                .contains(number);
        WeeksWork.CLERK
                .post("/notices/" + draft + "/reply", Map.of("text", "已安排专人"))
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> "ANSWERED"
                .equals(entry(row(WeeksWork.CLERK, "supervised", work)).get("state")));
        assertThat(entry(row(WeeksWork.CLERK, "supervised", work)))
                .containsEntry("words", "已安排专人")
                .containsEntry("decidedBy", "潘少华");
        WeeksWork.SUPERVISOR
                .post("/notices/" + draft + "/accept-reply", Map.of("opinion", "认可"))
                .then()
                .statusCode(200);
        left(WeeksWork.CLERK, "supervised", work);
        assertThat(entry(row(WeeksWork.CLERK, "supervised", work, "settled"))).containsEntry("state", "ACCEPTED");
    }

    /** 争议: who objected still sees how it was ruled when the order is another's. */
    @Test
    void anObjectionStandsOnItsLedgerWithItsRuling() {
        WeeksWork work = WeeksWork.reported();
        String id = work.objected();
        assertThat((Map<String, Object>)
                        entered(WeeksWork.CLERK, "disputed", work).get("entry"))
                .containsEntry("kind", "RETURN")
                .containsEntry("basis", "三定方案")
                .containsEntry("state", "OPEN");
        WeeksWork.decide(Journey.DISPATCHER, id, "GRANT").then().statusCode(200);
        left(WeeksWork.CLERK, "disputed", work);
        assertThat((Map<String, Object>)
                        row(WeeksWork.CLERK, "disputed", work, "all").get("entry"))
                .containsEntry("state", "GRANTED")
                .containsEntry("words", "依据材料")
                .containsEntry("decidedBy", "张桂芳");
    }

    /** Exempted while it runs: the light stays red, the record says that it does not count, and the board counts both. */
    @Test
    void whatIsExemptedStaysRedAndIsSaidNotToCount() {
        WeeksWork work = WeeksWork.inHand();
        timeMachine.advanceTo(work.due("L2").plusSeconds(1));
        int before = WeeksWork.COMMAND.get("/board/summary").path("lateExcused");
        String passing = WeeksWork.SUPERVISOR
                .get("/attributions?limit=200&holder=" + WeeksWork.UNIT)
                .path("items.find { it.limit == 'L2' && it.incident == '" + work.journey().incident + "' }.id");
        WeeksWork.SUPERVISOR
                .post("/attributions/" + passing + "/excuse", Map.of("excuse", "FORCE_MAJEURE", "reason", "暴雨红色预警"))
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> List.of("L2")
                .equals(row(WeeksWork.COMMAND, "live", work).get("excused")));
        assertThat(row(WeeksWork.COMMAND, "live", work))
                .containsEntry("light", "RED")
                .containsEntry("passed", List.of());
        assertThat((Integer) WeeksWork.COMMAND.get("/board/summary").path("lateExcused"))
                .isEqualTo(before + 1);
        work.submitted().journey().verified(true).revisited("SATISFIED");
        String closed = "/board/matters?stage=closed&q=" + work.journey().caseNumber;
        Awaitility.await().until(() -> !WeeksWork.COMMAND
                .get(closed)
                .jsonPath()
                .getList("items")
                .isEmpty());
        WeeksWork.COMMAND
                .get(closed)
                .then()
                .body("items[0].passed", equalTo(List.of("L2")))
                .body("items[0].excused", equalTo(List.of("L2")));
    }

    @Test
    void everybodySeesAndCountsHisOwnOnly() {
        WeeksWork work = WeeksWork.reported();
        work.objected();
        entered(WeeksWork.COMMAND, "disputed", work);
        for (String ledger : List.of("live", "disputed")) {
            assertThat(row(WeeksWork.CLERK, ledger, work)).isNotNull();
            assertThat(row(LEADER, ledger, work)).isNotNull();
            assertThat(row(STRANGER, ledger, work)).isNull();
            assertThat(row(OTHER_LEADER, ledger, work)).isNull();
            assertThat(row(Desk.of("admin"), ledger, work)).isNull();
        }
        String counts = "/ledgers?q=" + work.journey().caseNumber;
        WeeksWork.CLERK.get(counts).then().body("live", equalTo(1)).body("disputed", equalTo(1));
        STRANGER.get(counts).then().body("live", equalTo(0)).body("disputed", equalTo(0));
    }

    @Test
    void aLedgerIsNarrowedByPlaceUnitCategoryLightStageAndDay() {
        WeeksWork work = WeeksWork.reported();
        entered(WeeksWork.COMMAND, "live", work);
        String grid = work.journey().page().path("where.grid.code");
        String today = LocalDate.ofInstant(clock.instant(), Zones.CITY).toString();
        String tomorrow =
                LocalDate.ofInstant(clock.instant(), Zones.CITY).plusDays(1).toString();
        List.of(
                        "unit=" + WeeksWork.UNIT,
                        "category=M06009,M06010",
                        "light=green",
                        "stage=dispatched",
                        "area=990101001",
                        "from=" + today + "&to=" + today,
                        "sort=newest",
                        "sort=number")
                .forEach(filter -> assertThat(found(filter, work)).as(filter).isTrue());
        List.of("unit=water", "category=M06010", "light=red", "stage=to-verify", "area=990101003", "from=" + tomorrow)
                .forEach(filter -> assertThat(found(filter, work)).as(filter).isFalse());
        WeeksWork.COMMAND
                .get("/ledgers/live?area=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:whistlegrid:problem:filter-invalid"));
        WeeksWork.COMMAND.get("/ledgers/live?from=2026-13-01").then().statusCode(400);
        WeeksWork.COMMAND.get("/ledgers/live?sort=examine").then().statusCode(400);
        WeeksWork.COMMAND.get("/ledgers/live?after=abc").then().statusCode(400);
        WeeksWork.COMMAND.get("/ledgers/nowhere").then().statusCode(404);
    }

    @Test
    void everyWayOfReadingComesToItsEndWithoutGapOrDouble() {
        for (int i = 0; i < 5; i++) {
            WeeksWork.reported().objected();
        }
        entered(WeeksWork.COMMAND, "disputed", lastDisputed());
        for (String way : List.of(
                "live?sort=due",
                "live?sort=newest",
                "live?sort=number",
                "disputed?sort=due",
                "disputed?sort=newest",
                "disputed?sort=number&show=all",
                "suspended?sort=examine&show=all")) {
            List<Object> once = BoardList.of(BoardList.all(WeeksWork.COMMAND, "/ledgers/" + way), "key");
            List<Object> paged = BoardList.of(BoardList.all(WeeksWork.COMMAND, "/ledgers/" + way, 3), "key");
            assertThat(paged).as(way).doesNotHaveDuplicates().isEqualTo(once);
        }
    }

    /** The entries that facts have written one by one are those that reading everything anew writes. */
    @Test
    void rebuildingChangesNothing() {
        WeeksWork.reported().objected();
        WeeksWork.inHand().suspended(clock.instant().plus(Duration.ofDays(5)));
        Awaitility.await()
                .until(() -> first("select count(*) from platform.outbox").equals("0"));
        String entries = "select md5(string_agg(e::text, '' order by e.id)) from ledger.entry e";
        String dispatched = "select md5(string_agg(d::text, '' order by d.order_id)) from ledger.dispatched d";
        String before = first(entries) + first(dispatched);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select ledger.rebuild()").getSingleResult());
        assertThat(first(entries) + first(dispatched)).isEqualTo(before);
    }

    private static Map<String, Object> entry(Map<String, Object> row) {
        return (Map<String, Object>) row.get("entry");
    }

    private WeeksWork lastDisputed() {
        WeeksWork work = WeeksWork.reported();
        work.objected();
        return work;
    }

    private boolean found(String filter, WeeksWork work) {
        return BoardList.all(WeeksWork.COMMAND, "/ledgers/live?" + filter).stream()
                .anyMatch(row -> row.get("caseNumber").equals(work.journey().caseNumber));
    }

    private static Map<String, Object> entered(Desk desk, String ledger, WeeksWork work) {
        Awaitility.await().until(() -> row(desk, ledger, work) != null);
        return row(desk, ledger, work);
    }

    private static void left(Desk desk, String ledger, WeeksWork work) {
        Awaitility.await().until(() -> row(desk, ledger, work) == null);
    }

    private static Map<String, Object> row(Desk desk, String ledger, WeeksWork work) {
        return row(desk, ledger, work, "open");
    }

    private static Map<String, Object> row(Desk desk, String ledger, WeeksWork work, String show) {
        List<Map<String, Object>> rows = desk.get(
                        "/ledgers/" + ledger + "?show=" + show + "&q=" + work.journey().caseNumber)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return rows.isEmpty() ? null : rows.get(0);
    }

    private String first(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(
                        entities.createNativeQuery(sql, Object.class).getSingleResult()));
    }
}
