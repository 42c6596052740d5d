package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/**
 * The state's notice changes while limits run: what would move is offered by itself, counted behind the import, and goes
 * on after a crash; nothing moves before somebody has said so.
 */
@QuarkusTest
class ImportingAYearThatOpenLimitsCrossTest {

    /** Five working days to handle it. */
    private static final String FIVE_DAYS = "M06011";

    private static final Desk ADMIN = Desk.of("admin");
    private static final String OFFERS = "/time-limits/recomputations";

    @Inject
    TimeMachine timeMachine;

    @Inject
    EntityManager entities;

    private List<Map<String, Object>> before = List.of();
    private int year;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @AfterEach
    void theYearIsAsItWas() {
        if (!before.isEmpty()) {
            imported(before);
            timeMachine.advanceBy(Duration.ofSeconds(1));
            ADMIN.post(OFFERS + "/" + newest().path("id") + "/discard", Map.of("reason", "试验"));
        }
    }

    @Test
    void anOfferWithItsNumbersAppearsAndIsAppliedOnce() {
        Journey journey = Journey.reported(Journey.hotlineReport(FIVE_DAYS, Place.LON, Place.LAT));
        Instant due = due(journey);
        String edition = aDayOffBefore(due);
        timeMachine.advanceBy(Duration.ofSeconds(1));
        Response offer = newest();
        offer.then()
                .body("edition", equalTo(edition))
                .body("state", equalTo("PREVIEWED"))
                .body("stale", equalTo(false))
                .body("askedBy", equalTo("system"))
                .body("limits", greaterThanOrEqualTo(1));
        String id = offer.path("id");
        assertThat(due(journey)).as("nothing moves before somebody said so").isEqualTo(due);
        theListNames(id, journey, due);
        whatWasCountedBeforeACrashIsNotCountedAgain(id);
        theNodeWentDownWhileItWasApplied(id);
        timeMachine.advanceBy(Duration.ofSeconds(1));
        ADMIN.get(OFFERS + "/" + id)
                .then()
                .body("state", equalTo("APPLIED"))
                .body("movedLimits", equalTo(offer.path("limits")));
        assertThat(due(journey)).isEqualTo(counted(journey));
        assertThat(due(journey)).isAfter(due);
        assertThat(rowsOf(id)).isEqualTo(offer.<Integer>path("limits").longValue());
        ADMIN.post(OFFERS + "/" + id + "/apply").then().body("movedLimits", equalTo(offer.path("limits")));
        ADMIN.post(OFFERS + "/" + id + "/discard").then().statusCode(409);
        imported(days(year)).then().statusCode(200);
        newest().then().body("edition", equalTo(edition));
    }

    /** The offer is counted behind: while nobody can go on with it, reports reach the board as ever. */
    @Test
    void whatIsToldToTheBoardDoesNotWaitForIt() {
        Journey journey = Journey.reported(Journey.hotlineReport(FIVE_DAYS, Place.LON, Place.LAT));
        aDayOffBefore(due(journey));
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select cast(id as text) from timelimit.recomputation for update")
                    .getResultList();
            Journey other = Journey.reported();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Journey.DISPATCHER
                    .get("/incidents?q=" + other.caseNumber)
                    .path("items.caseNumber")
                    .toString()
                    .contains(other.caseNumber));
        });
    }

    private void theListNames(String id, Journey journey, Instant due) {
        String path = OFFERS + "/" + id + "/limits?limit=200";
        Response page = ADMIN.get(path);
        page.then().statusCode(200).body("items.incident", hasItem(journey.incident.toString()));
        String row = "items.find { it.incident == '" + journey.incident + "' && it.limit == 'L3' }";
        assertThat(page.<String>path(row + ".from")).isEqualTo(due.toString());
        assertThat(page.<String>path(row + ".number")).isEqualTo(journey.page().path("orders[0].number"));
        ADMIN.get(path + "&becomesLate=true")
                .then()
                .statusCode(200)
                .body("items.incident", not(hasItem(journey.incident.toString())));
        ADMIN.get(OFFERS + "/" + id + "/limits?after=nonsense").then().statusCode(400);
        Journey.DISPATCHER.get(path).then().statusCode(403);
    }

    private void whatWasCountedBeforeACrashIsNotCountedAgain(String id) {
        Response shown = ADMIN.get(OFFERS + "/" + id);
        write("update timelimit.recomputation set state = 'COUNTING',"
                + " reached = (select cast(max(cast(id as text)) as uuid) from dispatch.department_order) where id = '"
                + id
                + "'");
        ADMIN.post(OFFERS + "/" + id + "/apply").then().statusCode(409);
        timeMachine.advanceBy(Duration.ofSeconds(1));
        ADMIN.get(OFFERS + "/" + id)
                .then()
                .body("state", equalTo("PREVIEWED"))
                .body("looked", equalTo(shown.path("looked")))
                .body("limits", equalTo(shown.path("limits")));
    }

    /** As the database is left when the node goes down right after it was told to apply. */
    private void theNodeWentDownWhileItWasApplied(String id) {
        write("update timelimit.recomputation set state = 'APPLYING', applied_by = 'admin' where id = '" + id + "'");
    }

    /** A working weekday between now and the due becomes a day off. */
    private String aDayOffBefore(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, Zones.CITY);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        year = day.getYear();
        before = days(year);
        List<Map<String, Object>> changed = new ArrayList<>(before);
        String off = day.toString();
        changed.removeIf(each -> each.get("date").equals(off));
        changed.add(Map.of("name", "临时放假", "date", off, "isOffDay", true));
        Response imported = imported(changed);
        imported.then().statusCode(201);
        return year + "@" + imported.path("version");
    }

    private static List<Map<String, Object>> days(int year) {
        Response notice = ADMIN.get("/time-limits/calendars/" + year);
        if (notice.statusCode() == 404) {
            return List.of(Map.of("name", "元旦", "date", year + "-01-01", "isOffDay", true));
        }
        List<Map<String, Object>> days = notice.path("days");
        return days.stream()
                .map(day -> Map.of("name", day.get("name"), "date", day.get("date"), "isOffDay", day.get("off")))
                .toList();
    }

    private Response imported(List<Map<String, Object>> days) {
        return ADMIN.request()
                .contentType(ContentType.JSON)
                .body(Map.of("year", year, "days", days))
                .post("/api/v1/time-limits/calendars?reason=test");
    }

    private static Response newest() {
        String id = ADMIN.get(OFFERS + "?limit=1").path("items[0].id");
        return ADMIN.get(OFFERS + "/" + id);
    }

    private long rowsOf(String recomputation) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from timelimit.limit_move where application = cast(:id as uuid)")
                        .setParameter("id", recomputation)
                        .getSingleResult())
                .longValue());
    }

    private void write(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static Instant due(Journey journey) {
        return Instant.parse(limit(journey, "due"));
    }

    /** From the beginning, on the calendar in force. */
    private static Instant counted(Journey journey) {
        return Instant.parse(Journey.DISPATCHER
                .get("/incidents/" + journey.incident + "/limits")
                .path("[0].limits.find { it.limit == 'L3' }.due"));
    }

    private static String limit(Journey journey, String field) {
        return journey.page().path("orders[0].limits.find { it.limit == 'L3' }." + field);
    }
}
