package org.whistlegrid.directory.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.directory.DutyItem;
import org.whistlegrid.directory.DutyList;
import org.whistlegrid.directory.DutySuggestion.Reason;
import org.whistlegrid.directory.Routing;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.Zones;

/** An administrator keeps the duty list as a sheet; from its day on cases go where it says. */
@QuarkusTest
class KeepingTheDutyListTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HAITANG = "990101001001003";
    private static final String ILLEGAL_BUILDING = "M06001";

    @Inject
    DutyList duties;

    @Inject
    Duties rows;

    @Inject
    Grid grid;

    @Inject
    Clock clock;

    private LocalDate day;

    @BeforeEach
    void aDayOfItsOwn() {
        Awaitility.await().until(grid::loaded);
        day = LocalDate.ofInstant(clock.instant(), Zones.CITY).plusDays(400);
    }

    /** Other tests stand on the list of today, which never changed; what begins later goes. */
    @AfterEach
    void takeTheLaterListAway() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.delete("validity.from >= ?1", day);
            rows.update("validity.to = null where validity.to >= ?1", day);
        });
    }

    @Test
    void theSheetThatWasTakenOutChangesNothingWhenItComesBack() {
        byte[] sheet = as("dispatcher1").get("/api/v1/duties/sheet").asByteArray();
        check(sheet)
                .then()
                .statusCode(200)
                .body("added", hasSize(0))
                .body("ended", hasSize(0))
                .body("problems", hasSize(0))
                .body("unchanged", equalTo(DutySheet.read(sheet).size()));
        assertThat(DutySheet.read(sheet)).hasSizeGreaterThan(50);
    }

    @Test
    void fromItsDayOnTheNewListDecidesAndNotBefore() {
        byte[] sheet = changed(items -> {
            items.removeIf(item -> item.pattern().equals("M06010"));
            items.add(item("M06010", "", "urban-management", List.of("sanitation")));
        });
        replace(sheet).then().statusCode(200).body("added", hasSize(1));
        assertThat(lead("M06010", null, day.minusDays(1))).isEqualTo("sanitation");
        assertThat(lead("M06010", null, day)).isEqualTo("urban-management");
        assertThat(duties.route("M06010", HAITANG, null, day).candidates())
                .singleElement()
                .satisfies(duty -> assertThat(duty.coUnits()).containsExactly("sanitation"));
        replace(sheet).then().statusCode(200).body("added", hasSize(0)).body("ended", hasSize(0));
        as("admin").get("/api/v1/duties/editions").then().body("reason", hasItem("试行"));
    }

    @Test
    void severalThatFitEquallyAreAskedAndTheConditionDecides() {
        String rising = condition(0);
        String standing = condition(1);
        replace(changed(items -> {
                    items.removeIf(item -> item.pattern().equals(ILLEGAL_BUILDING));
                    items.add(item(ILLEGAL_BUILDING, rising, "urban-management", List.of()));
                    items.add(item(ILLEGAL_BUILDING, standing, "water", List.of()));
                }))
                .then()
                .statusCode(200);
        Routing open = duties.route(ILLEGAL_BUILDING, HAITANG, null, day);
        assertThat(open.asks()).isTrue();
        assertThat(open.decided()).isEmpty();
        assertThat(lead(ILLEGAL_BUILDING, rising, day)).isEqualTo("urban-management");
        assertThat(lead(ILLEGAL_BUILDING, standing, day)).isEqualTo("water");
        assertThat(duties.suggest(ILLEGAL_BUILDING, HAITANG, null, day))
                .filteredOn(each -> each.reason() == Reason.NAMED)
                .extracting(each -> each.unit().key())
                .containsExactlyInAnyOrder("urban-management", "water");
    }

    @Test
    void whereNothingFitsTheDispatcherIsToldWhoIsNear() {
        replace(changed(items -> items.removeIf(KeepingTheDutyListTest::fitsGas)))
                .then()
                .statusCode(200);
        assertThat(duties.route("E02", HAITANG, null, day).candidates()).isEmpty();
        assertThat(duties.suggest("E02", HAITANG, null, day))
                .anySatisfy(each -> {
                    assertThat(each.reason()).isEqualTo(Reason.LAPSED);
                    assertThat(each.unit().key()).isEqualTo("gas");
                })
                .last()
                .satisfies(each -> assertThat(each.unit().kind()).isEqualTo(UnitRef.Kind.SUB_DISTRICT));
        as("dispatcher1")
                .get("/api/v1/duties/suggestions?category=M77001&area=" + HAITANG)
                .then()
                .statusCode(200)
                .body("unit.key", hasItem("haitang"))
                .body("reason", hasItem("TERRITORY"));
    }

    @Test
    void eachMistakeIsNamedWithItsRowAndNothingIsStored() {
        long before = rows.count();
        byte[] sheet = changed(items -> items.addAll(
                0,
                List.of(
                        item("垃圾", "", "sanitation", List.of()),
                        item("M99999", "", "sanitation", List.of()),
                        new DutyItem("M06010", "123456", "", "sanitation", List.of(), "甲"),
                        item("M06011", "从未有过的情形", "sanitation", List.of()),
                        new DutyItem("M06012", "", "", "nobody", List.of("sanitation", "sanitation"), ""))));
        check(sheet)
                .then()
                .statusCode(200)
                .body("problems.findAll{it.row == 2}.kind", equalTo(List.of("PATTERN_UNREADABLE")))
                .body("problems.findAll{it.row == 3}.kind", equalTo(List.of("CATEGORY_UNKNOWN")))
                .body("problems.findAll{it.row == 4}.kind", equalTo(List.of("AREA_UNKNOWN")))
                .body("problems.findAll{it.row == 5}.kind", equalTo(List.of("CONDITION_UNKNOWN")))
                .body(
                        "problems.findAll{it.row == 6}.kind",
                        equalTo(List.of("UNIT_UNKNOWN", "CO_UNIT_TWICE", "MISSING")));
        replace(sheet).then().statusCode(422).body("type", equalTo("urn:whistlegrid:problem:duties-refused"));
        assertThat(rows.count()).isEqualTo(before);
    }

    /** Beijing 2021 Art 17: what is not on the communities' task list is not theirs to lead. */
    @Test
    void aCommunityLeadsOnlyWhatStandsOnItsTaskList() {
        String community = as("admin").get("/api/v1/units").path("find{it.kind == 'COMMUNITY'}.key");
        check(changed(items -> items.addAll(
                        0,
                        List.of(
                                new DutyItem("R07", HAITANG, "", community, List.of(), "甲"),
                                new DutyItem("R03", HAITANG, "", community, List.of(), "人民调解法")))))
                .then()
                .body("problems.findAll{it.row == 2}.kind", equalTo(List.of("NOT_ON_COMMUNITY_LIST")))
                .body("problems.findAll{it.row == 3}", hasSize(0));
    }

    @Test
    void whatIsNoSheetOrTooMuchIsRefused() throws IOException {
        check("hello".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:whistlegrid:problem:duties-no-workbook"));
        check(zip("xl/sharedStrings.xml", 80_000_000)).then().statusCode(413);
        check(zip("xl/nothing.xml", 10)).then().statusCode(400);
        RequestSpecification admin = as("admin").contentType(XLSX).body(new byte[] {1});
        admin.post("/api/v1/duties?from=2020-01-01&reason=x").then().statusCode(422);
        RequestSpecification dispatcher = as("dispatcher1").contentType(XLSX).body(new byte[] {1});
        dispatcher.post("/api/v1/duties/check?from=" + day).then().statusCode(403);
        as("clerk.sanitation").get("/api/v1/duties").then().statusCode(403);
    }

    @Test
    void theListIsReadPageByPage() {
        Response first = as("admin").get("/api/v1/duties?limit=10");
        first.then().statusCode(200).body("items", hasSize(10));
        String next = first.path("next");
        Response second = as("admin").get("/api/v1/duties?limit=10&after=" + next);
        second.then().statusCode(200).body("items", hasSize(10));
        assertThat(second.<String>path("items[0].pattern")).isGreaterThanOrEqualTo(first.path("items[9].pattern"));
        as("admin").get("/api/v1/duties?after=nonsense").then().statusCode(400);
        as("admin").get("/api/v1/duties?q=sanitation").then().body("items.unit.key", hasItem("sanitation"));
    }

    private static boolean fitsGas(DutyItem item) {
        return "E02".matches(item.pattern().replace("?", ".").replace("*", ".*"));
    }

    private static DutyItem item(String pattern, String condition, String unit, List<String> coUnits) {
        return new DutyItem(pattern, "", condition, unit, coUnits, "试行办法");
    }

    private String lead(String category, @Nullable String condition, LocalDate on) {
        Routing routing = duties.route(category, HAITANG, condition, on);
        assertThat(routing.decided()).as("%s of %s", condition, routing).isPresent();
        return routing.candidates().get(0).unit().key();
    }

    private static String condition(int which) {
        return as("admin")
                .get("/api/v1/catalogue/categories/" + ILLEGAL_BUILDING)
                .path("conditions[" + which + "].filing");
    }

    private byte[] changed(Consumer<List<DutyItem>> change) {
        List<DutyItem> items = new ArrayList<>(DutySheet.read(duties.export(day)).stream()
                .map(DutySheet.Line::item)
                .toList());
        change.accept(items);
        return DutySheet.write(items);
    }

    private Response check(byte[] sheet) {
        return as("admin").contentType(XLSX).body(sheet).post("/api/v1/duties/check?from=" + day);
    }

    private Response replace(byte[] sheet) {
        return as("admin").contentType(XLSX).body(sheet).post("/api/v1/duties?from=" + day + "&reason=试行");
    }

    private static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, "whistle-2026").header("X-Requested-With", "whistlegrid");
    }

    private static byte[] zip(String name, int zeroes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(new byte[zeroes]);
            out.closeEntry();
        }
        return file.toByteArray();
    }
}
