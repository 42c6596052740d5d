package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.Supervision;

/** E3 and E4: the matter lies with the district, units meet, a post is talked to; and the rhythm of lists. */
@QuarkusTest
class CoordinatingAndMeetingTest {

    private static final Desk DISTRICT = Desk.of("command1");
    private static final Desk STREET = Desk.of("leader.haitang");

    @Inject
    TimeMachine timeMachine;

    @Inject
    EntityManager entities;

    @Inject
    Supervision supervision;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** 提级: the order goes on in its unit; it leaves only by the district's word, with its lateness. */
    @Test
    void aSignedNotificationLiesWithTheDistrictWhileTheUnitGoesOn() {
        Late late = notified();
        assertThat(coordination(late)).as("a draft moves nothing").isNull();
        late.signed("NOTIFY");
        assertThat(late.journey.state()).startsWith("DISPATCHED/TO_SIGN");
        String id = coordination(late);
        late.clerk()
                .post("/coordinations/" + id + "/keep", Map.of("words", "x"))
                .then()
                .statusCode(403);
        STREET.post("/coordinations/" + id + "/move", Map.of("words", "x"))
                .then()
                .statusCode(403);
        assertThat(late.clerk().get("/coordinations?limit=200").<List<String>>path("items.coordination.id"))
                .contains(id);
        assertThat(Desk.of("clerk.water").get("/coordinations?limit=200").<List<String>>path("items.coordination.id"))
                .doesNotContain(id);
        String old = late.journey.order();
        DISTRICT.post("/coordinations/" + id + "/move", Map.of("unit", "housing", "words", "由住建牵头"))
                .then()
                .statusCode(200)
                .body("state", equalTo("MOVED"));
        DISTRICT.post("/coordinations/" + id + "/keep", Map.of("words", "x"))
                .then()
                .statusCode(409);
        late.journey
                .page()
                .then()
                .body("stage", equalTo("DISPATCHED"))
                .body("orders.find { it.id == '" + old + "' }.stage", equalTo("HANDED_UP"))
                .body("orders.find { it.unit == 'housing' }.stage", equalTo("TO_SIGN"));
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    @Test
    void aSubDistrictAsksTheDistrictForWhatItCannotCoordinate() {
        Late late = Late.aWeek(timeMachine);
        String path = "/incidents/" + late.journey.incident + "/coordination";
        Desk.of("leader.wanghu").post(path, Map.of("reason", "职责不清")).then().statusCode(403);
        STREET.post(path, Map.of("reason", "职责不清")).then().statusCode(200).body("state", equalTo("OPEN"));
        STREET.post(path, Map.of("reason", "再报")).then().statusCode(200);
        assertThat(coordination(late)).isNotNull();
        DISTRICT.post("/incidents/" + late.journey.incident + "/void", Map.of("reason", "误报"))
                .then()
                .statusCode(200);
        assertThat(coordination(late)).as("nothing to coordinate any more").isNull();
    }

    /** Who was called, what was decided, and whose it is when its day has passed. */
    @Test
    void whatAJointMeetingDecidesIsFollowedUpUntilDone() {
        Late late = Late.aWeek(timeMachine);
        String path = "/incidents/" + late.journey.incident + "/meetings";
        Map<String, Object> call = Map.of(
                "subject",
                "空调外机移位",
                "units",
                List.of(late.unit(), "housing"),
                "place",
                "街道三楼会议室",
                "meetsAt",
                clock.instant().plus(Duration.ofHours(4)).toString());
        late.clerk().post(path, call).then().statusCode(403);
        String meeting =
                STREET.post(path, call).then().statusCode(200).extract().path("id");
        String due = clock.instant().plus(Duration.ofDays(2)).toString();
        Map<String, Object> minutes = Map.of(
                "minutes",
                "两家到场，明确分工",
                "resolutions",
                List.of(
                        Map.of("unit", late.unit(), "what", "通知业主", "due", due),
                        Map.of("unit", "housing", "what", "核查外立面", "due", due)));
        Desk.of("leader.wanghu")
                .post("/meetings/" + meeting + "/minutes", minutes)
                .then()
                .statusCode(403);
        Response held = STREET.post("/meetings/" + meeting + "/minutes", minutes);
        held.then().statusCode(200).body("resolutions.unit", equalTo(List.of(late.unit(), "housing")));
        STREET.post("/meetings/" + meeting + "/call-off", Map.of("reason", "x"))
                .then()
                .statusCode(409);
        String own = held.path("resolutions[0].id");
        Desk.of("clerk.housing")
                .post("/resolutions/" + own + "/done", Map.of("words", "x"))
                .then()
                .statusCode(403);
        late.clerk()
                .post("/resolutions/" + own + "/done", Map.of("words", "已通知"))
                .then()
                .statusCode(200);
        timeMachine.advanceTo(Instant.parse(due).plusSeconds(1));
        assertThat(late.journey.acts()).containsOnlyOnce("resolution-overdue");
        Response open = Desk.of("clerk.housing").get("/meetings?unfinished=true&limit=200");
        open.then().body("items.meeting.id", hasItem(meeting));
        Desk.of("clerk.water").get("/meetings?limit=200").then().body("items.meeting.id", not(hasItem(meeting)));
        Desk.of("clerk.housing")
                .post("/resolutions/" + held.path("resolutions[1].id") + "/done", Map.of("words", "已核查"))
                .then()
                .statusCode(200);
        STREET.get("/meetings?unfinished=true&limit=200").then().body("items.meeting.id", not(hasItem(meeting)));
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    /** 约谈: a signed summons, a post, words, a date, an outcome. */
    @Test
    void aTalkIsCalledOnceHeldAndItsOutcomeKept() {
        Late late = inHandAndFaked();
        Map<String, Object> calling = Map.of(
                "post",
                "HEAD",
                "place",
                "区督查室",
                "meetsAt",
                clock.instant().plus(Duration.ofDays(1)).toString());
        String notice = late.notice("SUMMON");
        Late.OFFICER.post("/notices/" + notice + "/talk", calling).then().statusCode(409);
        late.signed("SUMMON");
        assertThat((List<String>) late.of("SUMMON", "recipients")).isNotEmpty();
        late.clerk().post("/notices/" + notice + "/talk", calling).then().statusCode(403);
        String talk = Late.OFFICER
                .post("/notices/" + notice + "/talk", calling)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        Late.OFFICER.post("/notices/" + notice + "/talk", calling).then().statusCode(409);
        Late.OFFICER
                .post("/talks/" + talk + "/outcome", Map.of("words", "x"))
                .then()
                .statusCode(409);
        Late.OFFICER
                .post(
                        "/talks/" + talk + "/record",
                        Map.of(
                                "words",
                                "承认照片不实",
                                "rectifyBy",
                                clock.instant().plus(Duration.ofDays(9)).toString()))
                .then()
                .statusCode(200);
        Late.OFFICER
                .post("/talks/" + talk + "/outcome", Map.of("words", "已整改"))
                .then()
                .statusCode(200);
        late.clerk()
                .get("/talks?limit=200")
                .then()
                .body("items.find { it.talk.id == '" + talk + "' }.talk.state", equalTo("RECTIFIED"));
        Desk.of("clerk.water").get("/talks?limit=200").then().body("items.talk.id", not(hasItem(talk)));
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    /** The list of the week is drawn by itself on Monday morning, once; what nobody dealt with goes on next week. */
    @Test
    void theWeeksListDrawsItselfUpAndCarriesOverWhatIsOpen() {
        Late late = notified();
        Instant monday = next(DayOfWeek.MONDAY);
        timeMachine.advanceTo(monday.minusSeconds(5));
        timeMachine.advanceTo(monday.plusSeconds(5));
        Response open = items("WEEKLY_COORDINATION");
        String item = open.path("items.find { it.about?.incident == '" + late.journey.incident + "' }.item.id");
        assertThat(item).isNotNull();
        timeMachine.advanceTo(monday.plus(Duration.ofDays(7)).plusSeconds(5));
        Response carried = items("WEEKLY_COORDINATION");
        Map<String, Object> next =
                carried.path("items.find { it.about?.incident == '" + late.journey.incident + "' }.item");
        assertThat(next.get("carried")).isEqualTo(1);
        assertThat(next.get("id")).isNotEqualTo(item);
        assertThat(periods("WEEKLY_COORDINATION")).doesNotHaveDuplicates();
        String path = "/cadence/items/" + next.get("id") + "/deal";
        late.clerk().post(path, Map.of("decision", "x")).then().statusCode(403);
        DISTRICT.post("/cadence/items/" + item + "/deal", Map.of("decision", "x"))
                .then()
                .statusCode(409);
        DISTRICT.post(path, Map.of("decision", "由区住建局牵头", "words", "周五前报方案"))
                .then()
                .statusCode(200);
        items("WEEKLY_COORDINATION")
                .then()
                .body("items.item.id", not(hasItem(next.get("id").toString())));
        assertThat(late.journey.acts()).contains("cadence-dealt");
    }

    /** 即时督办: danger is on the day's list at once, and off it when it is settled. The month's list finds what is frequent. */
    @Test
    void dangerIsListedAtOnceAndWhatIsFrequentEachMonth() {
        Late danger = Late.reported("C01001", timeMachine);
        String about = "items.find { it.about?.incident == '" + danger.journey.incident + "' }.item.what";
        items("IMMEDIATE").then().body(about, equalTo("MAJOR"));
        DISTRICT.post("/incidents/" + danger.journey.incident + "/void", Map.of("reason", "误报"))
                .then()
                .statusCode(200);
        items("IMMEDIATE").then().body("items.about.incident", not(hasItem(danger.journey.incident.toString())));
        for (int i = 0; i < 5; i++) {
            Late.reported("M06041", timeMachine);
        }
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), Zones.CITY).with(TemporalAdjusters.firstDayOfNextMonth());
        timeMachine.advanceTo(first.atTime(8, 0).atZone(Zones.CITY).toInstant().plusSeconds(5));
        items("MONTHLY_REVIEW")
                .then()
                .body("items.findAll { it.item.what == 'FREQUENT' }.item.category", hasItem("M06041"));
    }

    /** When lists are drawn is data, dated and never changed. */
    @Test
    void theRhythmIsSetFromAComingDayOn() {
        Map<String, Object> rule = new java.util.HashMap<>(Map.of(
                "kind",
                "MONTHLY_REVIEW",
                "every",
                "QUARTER",
                "onDay",
                5,
                "at",
                "09:30",
                "atLeast",
                8,
                "reason",
                "季度研判"));
        Desk admin = Desk.of("admin");
        rule.put(
                "effectiveFrom",
                LocalDate.ofInstant(clock.instant(), Zones.CITY).toString());
        admin.post("/cadence/rules", rule)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:cadence-backdated"));
        rule.put("effectiveFrom", "2190-01-01");
        DISTRICT.post("/cadence/rules", rule).then().statusCode(403);
        admin.post("/cadence/rules", rule).then().statusCode(200).body("setBy", equalTo("admin"));
        DISTRICT.get("/cadence/rules").then().body("findAll { it.every == 'QUARTER' }.reason", hasItem("季度研判"));
        cannotBeSet(rule, "every", "WEEK", "onDay", 8, "cadence-day-outside", "/onDay");
        cannotBeSet(rule, "kind", "WEEKLY_COORDINATION", "onDay", 1, "cadence-threshold-wrong", "/fromRung");
        cannotBeSet(rule, "kind", "IMMEDIATE", "onDay", 1, "cadence-threshold-wrong", "/urgencies");
        cannotBeSet(rule, "fromRung", "URGE", "onDay", 1, "cadence-threshold-wrong", "/fromRung");
    }

    private static void cannotBeSet(
            Map<String, Object> rule, String field, Object value, String other, Object its, String code, String where) {
        Map<String, Object> changed = new java.util.HashMap<>(rule);
        changed.put(field, value);
        changed.put(other, its);
        Desk.of("admin")
                .post("/cadence/rules", changed)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:" + code))
                .body("where", equalTo(where));
    }

    /** For one day matters of hours are on the day's list, too; then only danger is again. */
    @Test
    void whatIsMajorIsACitysOwnToSay() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), Zones.CITY).plusDays(1);
        immediately(tomorrow, "EMERGENCY", "URGENT");
        immediately(tomorrow.plusDays(1), "EMERGENCY");
        Late today = Late.reported("M06002", timeMachine);
        timeMachine.advanceTo(tomorrow.atTime(8, 0).atZone(Zones.CITY).toInstant());
        Late listed = Late.reported("M06002", timeMachine);
        timeMachine.advanceTo(
                tomorrow.plusDays(1).atTime(8, 0).atZone(Zones.CITY).toInstant());
        Late later = Late.reported("M06002", timeMachine);
        List<String> major = items("IMMEDIATE").path("items.about.incident");
        assertThat(major)
                .contains(listed.journey.incident.toString())
                .doesNotContain(today.journey.incident.toString(), later.journey.incident.toString());
    }

    private static void immediately(LocalDate from, String... urgencies) {
        Desk.of("admin")
                .post(
                        "/cadence/rules",
                        Map.of(
                                "kind",
                                "IMMEDIATE",
                                "effectiveFrom",
                                from.toString(),
                                "every",
                                "DAY",
                                "onDay",
                                1,
                                "at",
                                "08:00",
                                "atLeast",
                                1,
                                "urgencies",
                                List.of(urgencies),
                                "reason",
                                "汛期"))
                .then()
                .statusCode(200);
    }

    private static Response items(String kind) {
        Response answer = DISTRICT.get("/cadence/items?limit=200&kind=" + kind);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<String> periods(String kind) {
        return DISTRICT.get("/cadence/lists?limit=200&kind=" + kind).path("items.period");
    }

    private Instant next(DayOfWeek day) {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY)
                .with(TemporalAdjusters.next(day))
                .atTime(8, 0)
                .atZone(Zones.CITY)
                .toInstant();
    }

    private static String coordination(Late late) {
        return DISTRICT.get("/coordinations?limit=200")
                .path("items.find { it.coordination.incident == '" + late.journey.incident + "' }?.coordination?.id");
    }

    /** Thirty days late, without the days. */
    private Late notified() {
        Late late = Late.aWeek(timeMachine);
        UUID order = UUID.fromString(late.journey.order());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update dispatch.department_order set l3_due = :due, l3_yellow_from = :due where id = :order")
                .setParameter("due", clock.instant().minus(Duration.ofDays(30)))
                .setParameter("order", order)
                .executeUpdate());
        QuarkusTransaction.requiringNew().run(() -> supervision.watchOrder(order));
        return late;
    }

    private Late inHandAndFaked() {
        Late late = Late.aWeek(timeMachine);
        String order = "/orders/" + late.journey.order();
        Desk handler = Desk.of("handler." + late.unit() + ".1");
        late.clerk().post(order + "/sign").then().statusCode(200);
        late.clerk()
                .post(order + "/assign", Map.of("handler", handler.name()))
                .then()
                .statusCode(200);
        handler.post(order + "/contact", Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        handler.post(order + "/submit", Map.of("result", "已移高", "photos", List.of(handler.upload(Journey.photo()))))
                .then()
                .statusCode(200);
        Desk.of(Place.WORKER)
                .post(
                        "/incidents/" + late.journey.incident + "/verify",
                        Map.of("passed", false, "opinion", "照片是别处的", "faked", true))
                .then()
                .statusCode(200);
        return late;
    }
}
