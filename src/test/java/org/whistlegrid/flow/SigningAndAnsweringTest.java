package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.platform.Zones;

/** From E2 on the system drafts; a named officer signs or declines, the unit answers, the issuer judges the answer. */
@QuarkusTest
class SigningAndAnsweringTest {

    private static final Desk STAND_IN = Desk.of("command2");

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

    /** Four at once, one declined: what was sent is numbered 1, 2, 3 … of its sub-district and year. */
    @Test
    void numbersAreGivenAtTheSignatureAndHaveNoGaps() {
        List<Late> matters =
                IntStream.range(0, 4).mapToObj(i -> Late.aWeek(timeMachine)).toList();
        matters.get(3).late(Duration.ofHours(25));
        assertThat(matters.get(0).<String>of("SUPERVISE", "number")).isNull();
        Late.OFFICER.get("/notices?box=TO_SIGN&limit=200").then().statusCode(200);
        matters.get(0).does(Late.OFFICER, "SUPERVISE", "decline", Map.of("reason", "已在现场处置"), 200);
        List<String> drafts =
                matters.stream().skip(1).map(late -> late.notice("SUPERVISE")).toList();
        List<Response> answers = drafts.stream()
                .map(draft -> CompletableFuture.supplyAsync(() -> Late.OFFICER.post("/notices/" + draft + "/issue")))
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        matters.get(0)
                .journey
                .page()
                .then()
                .body("notices.find { it.rung == 'SUPERVISE' }.state", equalTo("DECLINED"))
                .body("notices.find { it.rung == 'SUPERVISE' }.number", nullValue());
        String year =
                String.valueOf(LocalDate.ofInstant(clock.instant(), Zones.CITY).getYear());
        List<String> numbers = numbers("haitang-" + year + "-%");
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(n -> "haitang-%s-%04d".formatted(year, n))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theIssuerSendsAPoorReplyBackAndAcceptsTheNext() {
        Late late = Late.aWeek(timeMachine).late(Duration.ofHours(25));
        Instant before = clock.instant();
        late.signed("SUPERVISE")
                .then()
                .body("paper.requirement", equalTo("三日内修复并报结果"))
                .body("paper.colour", equalTo("ORANGE"))
                .body("paper.issuedBy", equalTo("supervisor1"));
        assertThat(Instant.parse(late.of("SUPERVISE", "doneBy"))).isAfter(before.plus(Duration.ofDays(2)));
        late.does(late.clerk(), "SUPERVISE", "reply", Map.of("text", "正在研究"), 200);
        late.does(late.clerk(), "SUPERVISE", "accept-reply", Map.of(), 403);
        late.does(Late.OFFICER, "SUPERVISE", "return-reply", Map.of("opinion", "没有具体措施和期限"), 200)
                .then()
                .body("state", equalTo("ISSUED"));
        late.does(late.clerk(), "SUPERVISE", "reply", Map.of("text", "已约产权单位，周五前下移"), 200);
        late.does(Late.OFFICER, "SUPERVISE", "accept-reply", Map.of("opinion", "可行"), 200)
                .then()
                .body("state", equalTo("ACCEPTED"));
        late.does(late.clerk(), "SUPERVISE", "reply", Map.of("text", "再报"), 409);
        Late.OFFICER
                .get("/notices/" + late.notice("SUPERVISE"))
                .then()
                .statusCode(200)
                .body("replies.text", equalTo(List.of("正在研究", "已约产权单位，周五前下移")))
                .body("replies.accepted", equalTo(List.of(false, true)));
        assertThat(ScreenWords.of("history")).containsAll(late.journey.acts());
    }

    /** Nobody signs it and nobody declines it: that is the officer's, not the unit's. The draft goes on waiting. */
    @Test
    void aDraftThatLiesUnsignedIsChargedToItsOfficer() {
        Late late = Late.aWeek(timeMachine);
        // two urges without an answer: supervised on the fifth day
        timeMachine.advanceTo(late.due("L1").plus(Duration.ofDays(3)).plusSeconds(1));
        Instant due = Instant.parse(late.of("SUPERVISE", "signDue"));
        timeMachine.advanceTo(due.minusSeconds(1));
        assertThat(charged(late)).doesNotContain("SIGNATURE OFFICER");
        timeMachine.advanceTo(due.plusSeconds(1));
        assertThat(charged(late)).contains("L1 UNIT", "L2 UNIT", "SIGNATURE OFFICER");
        assertThat((Boolean) late.of("SUPERVISE", "signLate")).isTrue();
        assertThat(late.journey.acts()).containsOnlyOnce("signature-late");
        late.signed("SUPERVISE");
    }

    /** AB岗 */
    @Test
    void whileTheOfficerIsAwayHisStandInSigns() {
        Late late = Late.aWeek(timeMachine).late(Duration.ofHours(25));
        String draft = late.notice("SUPERVISE");
        STAND_IN.post("/notices/" + draft + "/issue").then().statusCode(403);
        Desk.of("dispatcher1").post("/notices/" + draft + "/issue").then().statusCode(403);
        LocalDate tomorrow = today().plusDays(1);
        absent("supervisor1", tomorrow);
        try {
            timeMachine.advanceTo(tomorrow.atTime(9, 0).atZone(Zones.CITY).toInstant());
            assertThat(STAND_IN.get("/notices?box=TO_SIGN&limit=200").<List<String>>path("items.id"))
                    .contains(draft);
            assertThat(Late.OFFICER.get("/notices?box=TO_SIGN&limit=200").<List<String>>path("items.id"))
                    .doesNotContain(draft);
            assertThat((String) late.of("SUPERVISE", "officer")).isEqualTo("范爱萍");
            STAND_IN.post("/notices/" + draft + "/issue")
                    .then()
                    .statusCode(200)
                    .body("paper.issuedBy", equalTo("command2"));
        } finally {
            back("supervisor1", tomorrow);
        }
    }

    /** It was sent while he was there; he goes before he has answered. */
    @Test
    void whatWaitsForAnAnswerGoesToTheStandInWhenTheAbsenceBegins() {
        Late late = Late.aWeek(timeMachine);
        timeMachine.advanceTo(late.due("L1").plusSeconds(1));
        String unit = late.unit();
        String clerk = "clerk." + unit;
        String standIn = "handler." + unit + ".1";
        assertThat(told(late.notice("URGE"))).contains(clerk).doesNotContain(standIn);
        LocalDate tomorrow = today().plusDays(1);
        absent(clerk, tomorrow);
        try {
            timeMachine.advanceTo(tomorrow.atStartOfDay(Zones.CITY).toInstant().plusSeconds(1));
            assertThat(told(late.notice("URGE"))).contains(clerk, standIn);
            assertThat(late.journey.acts()).containsOnlyOnce("notice-handed-over");
            late.does(Desk.of(standIn), "URGE", "reply", Map.of("text", "今日签收并联系"), 200);
        } finally {
            back(clerk, tomorrow);
        }
    }

    /** 考核督办: the street supervises on its own ground, and nowhere else. */
    @Test
    void theSubDistrictSupervisesADepartmentByItsOwnDecision() {
        Late late = Late.aWeek(timeMachine);
        Map<String, Object> demand = Map.of("rung", "SUPERVISE", "cause", "LEADER", "requirement", "今日内到场");
        String path = "/incidents/" + late.journey.incident + "/notices";
        Desk.of("leader.wanghu").post(path, demand).then().statusCode(403);
        late.clerk().post(path, demand).then().statusCode(403);
        Desk.of("leader.haitang")
                .post("/incidents/" + UUID.randomUUID() + "/notices", demand)
                .then()
                .statusCode(403);
        Desk.of("leader.haitang").post(path, demand).then().statusCode(200).body("state", equalTo("ISSUED"));
        assertThat((String) late.of("SUPERVISE", "number")).startsWith("haitang-");
        problem(path, Map.of("rung", "SUMMON", "cause", "LEADER", "requirement", "x"), "rung-not-by-hand");
        problem(path, Map.of("rung", "URGE", "cause", "LATE", "requirement", "x"), "cause-not-by-hand");
        problem(
                path,
                Map.of("rung", "URGE", "cause", "SLOW", "requirement", "x", "replyBy", "2020-01-01T00:00:00Z"),
                "date-past");
        // before the limit passed it is the officer's own; the ladder's rung comes all the same
        late.late(Duration.ofHours(25));
        assertThat(late.states("SUPERVISE")).containsExactlyInAnyOrder("ISSUED", "DRAFT");
    }

    private static void problem(String path, Object body, String code) {
        Late.OFFICER.post(path, body).then().statusCode(422).body("type", equalTo("urn:whistlegrid:problem:" + code));
    }

    /** 容错 (Art 36): the fact stays, figures leave it out; nobody excuses his own unit. */
    @Test
    void anExemptedLatenessStaysVisibleAndCountsAsNone() {
        Late late = Late.aWeek(timeMachine).late(Duration.ofHours(1));
        UUID l3 = QuarkusTransaction.requiringNew().call(() -> (UUID) entities.createNativeQuery(
                        "select id from supervision.attribution where incident = :incident and limit_name = 'L3'",
                        UUID.class)
                .setParameter("incident", late.journey.incident)
                .getSingleResult());
        Map<String, Object> excuse = Map.of("excuse", "FORCE_MAJEURE", "reason", "台风停工令");
        String path = "/attributions/" + l3 + "/excuse";
        late.clerk().post(path, excuse).then().statusCode(403);
        Late.OFFICER.post(path, excuse).then().statusCode(200).body("excused", equalTo(true));
        Late.OFFICER.post(path, excuse).then().statusCode(409);
        late.clerk()
                .get("/attributions?limit=200")
                .then()
                .body("items.find { it.id == '" + l3 + "' }.reason", equalTo("台风停工令"));
        late.journey.page().then().body("orders[0].limits.find { it.limit == 'L3' }.excused", equalTo(true));
        String line = "items.find { it.id == '" + l3 + "' }";
        Late.OFFICER
                .get("/attributions?limit=200&show=EXEMPTED&name=L3&holder=" + late.unit())
                .then()
                .body(line + ".excusedBy", equalTo(Late.OFFICER.name()))
                .body(line + ".about.incident", equalTo(late.journey.incident.toString()))
                .body(line + ".holderName", not(equalTo(late.unit())));
        Late.OFFICER.get("/attributions?limit=200&show=COUNTED&name=L3").then().body(line, nullValue());
        Late.OFFICER.get("/attributions?limit=200&name=DECISION").then().body(line, nullValue());
        Late.OFFICER
                .get("/attributions?limit=200&until=" + clock.instant().minus(Duration.ofDays(3)))
                .then()
                .body(line, nullValue());
        late.clerk().get("/attributions?holder=no-such-unit").then().statusCode(403);
    }

    /** Page after page, newest first: nobody is put before anybody. */
    @Test
    void theBookOfPassedLimitsIsReadPageByPage() {
        Late.aWeek(timeMachine).late(Duration.ofHours(1));
        Response first = Late.OFFICER.get("/attributions?limit=1");
        String next = first.path("next");
        assertThat(next).isNotNull();
        Late.OFFICER
                .get("/attributions?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", lessThan(first.<String>path("items[0].id")));
        Late.OFFICER.get("/attributions?after=nonsense").then().statusCode(400);
        Late.OFFICER.get("/attributions?show=WORST").then().statusCode(400);
    }

    private List<String> charged(Late late) {
        return read(
                "select limit_name || ' ' || held_as from supervision.attribution where incident = :id",
                late.journey.incident);
    }

    private List<String> told(String notice) {
        return read("select unnest(recipients) from supervision.notice where id = :id", UUID.fromString(notice));
    }

    private List<String> numbers(String like) {
        return read("select number from supervision.notice where number like :id order by number", like);
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String sql, Object id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(sql, String.class)
                .setParameter("id", id)
                .getResultList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }

    private void absent(String person, LocalDate from) {
        write("insert into directory.absence values (:person, :from, :to)", person, from);
    }

    private void back(String person, LocalDate from) {
        write(
                "delete from directory.absence where person = :person and valid_from = :from and valid_to = :to",
                person,
                from);
    }

    private void write(String sql, String person, LocalDate from) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", from.plusDays(3))
                .executeUpdate());
    }
}
