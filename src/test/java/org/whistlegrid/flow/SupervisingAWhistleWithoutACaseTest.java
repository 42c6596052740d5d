package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 督办台账: a unit that was called without a case and refuses is noted all the same, and its note is found by the whistle. */
@QuarkusTest
class SupervisingAWhistleWithoutACaseTest {

    private static final Desk UNIT = Whistling.window("gas");
    private static final Desk STRANGER = Whistling.window("water");

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void theNoteStandsOnTheLedgerFromItsSigningUntilItsAnswerIsAccepted() {
        Whistling whistle = refused();
        String note = draft(whistle);
        String number = number(whistle);
        assertThat(items(Whistling.SUPERVISOR, "q=" + number)).isEmpty();
        Response signed = signed(note);
        assertThat(entered(UNIT, number))
                .containsEntry("id", null)
                .containsEntry("caseNumber", null)
                .containsEntry("key", note)
                .containsEntry("whistle", Map.of("id", whistle.id.toString(), "number", number, "kind", "EMERGENCY"))
                .containsEntry("text", "路面塌陷、水管爆裂");
        UNIT.get("/ledgers/supervised?q=" + signed.path("number"))
                .then()
                .body("items[0].entry.kind", equalTo("SUMMON"))
                .body("items[0].entry.unit", equalTo("gas"))
                .body("items[0].entry.due", equalTo(signed.path("replyDue")))
                .body("items[0].entry.reason", equalTo("说明拒不报到的原因"));
        UNIT.post("/notices/" + note + "/reply", Map.of("text", "已整改")).then().statusCode(200);
        Awaitility.await().until(() -> "已整改".equals(entry(UNIT, number).get("words")));
        Whistling.SUPERVISOR
                .post("/notices/" + note + "/accept-reply", Map.of("opinion", "认可"))
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> items(UNIT, "q=" + number).isEmpty());
        assertThat(items(UNIT, "show=settled&q=" + number)).hasSize(1);
    }

    @Test
    void whoMayNotSeeTheWhistleSeesNoRowAndWhoOnlySeesItReadsNoWords() {
        Whistling whistle = refused();
        signed(draft(whistle));
        String number = number(whistle);
        entered(Whistling.COMMAND, number);
        assertThat(entry(Whistling.LEADER, number)).containsEntry("unit", "gas").containsEntry("reason", null);
        String words = "q=说明拒不报到";
        assertThat(items(UNIT, words)).isNotEmpty();
        assertThat(items(Whistling.LEADER, words)).isEmpty();
        for (Desk foreign : List.of(STRANGER, Desk.of("leader.shiqiao"), Desk.of("admin"))) {
            assertThat(items(foreign, "q=" + number)).as(foreign.name()).isEmpty();
            foreign.get("/ledgers?q=" + number).then().body("supervised", equalTo(0));
        }
        UNIT.get("/ledgers?q=" + number).then().body("supervised", equalTo(1)).body("live", equalTo(0));
    }

    @Test
    void whatOnlyACaseHasLeavesItOutAndPagesHaveNeitherGapNorDouble() {
        for (int i = 0; i < 3; i++) {
            Whistling whistle = refused();
            signed(draft(whistle));
            entered(Whistling.COMMAND, number(whistle));
        }
        String title = "q=路面塌陷";
        for (String kept : List.of("unit=gas", "area=990101001", "sort=newest", "sort=number")) {
            assertThat(items(Whistling.COMMAND, title + "&" + kept)).as(kept).hasSizeGreaterThanOrEqualTo(3);
        }
        for (String leaves :
                List.of("category=M06010", "light=green,yellow,red,dark-red,stopped", "stage=dispatched")) {
            assertThat(items(Whistling.COMMAND, title + "&" + leaves))
                    .as(leaves)
                    .allSatisfy(row -> assertThat(row).containsEntry("whistle", null));
        }
        for (String sort : List.of("due", "newest", "number")) {
            String way = "/ledgers/supervised?show=all&sort=" + sort;
            List<Object> paged = BoardList.of(BoardList.all(Whistling.COMMAND, way, 2), "key");
            assertThat(paged)
                    .as(sort)
                    .doesNotHaveDuplicates()
                    .isEqualTo(BoardList.of(BoardList.all(Whistling.COMMAND, way), "key"));
        }
    }

    @Test
    void theSheetHoldsItAndReadingEverythingAnewWritesTheSame() throws IOException {
        Whistling whistle = refused();
        signed(draft(whistle));
        String number = number(whistle);
        entered(Whistling.COMMAND, number);
        Response sheet = Whistling.COMMAND
                .request()
                .header("Accept-Language", "en")
                .post("/api/v1/ledgers/supervised/exports?q=" + number);
        sheet.then().statusCode(200);
        assertThat(cells(sheet)).contains(number, "Emergency", "路面塌陷、水管爆裂", "Summons");
        String before = entries();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select ledger.rebuild()").getSingleResult());
        assertThat(entries()).isEqualTo(before);
    }

    private static Whistling refused() {
        return Whistling.blown(Whistling.LEADER, "EMERGENCY", "gas")
                .reported(UNIT, "gas", "refuse", Map.of("reason", "不属我单位管线"));
    }

    private static String number(Whistling whistle) {
        return whistle.page().path("number");
    }

    private String draft(Whistling whistle) {
        return first("select n.id from supervision.notice n where n.state = 'DRAFT' and n.subject = '"
                + whistle.report("gas") + "'");
    }

    private static Response signed(String note) {
        Response signed = Whistling.SUPERVISOR.post("/notices/" + note + "/issue", Map.of("requirement", "说明拒不报到的原因"));
        signed.then().statusCode(200).body("incident", nullValue());
        return signed;
    }

    private static Map<String, Object> entered(Desk desk, String number) {
        Awaitility.await().until(() -> !items(desk, "q=" + number).isEmpty());
        return items(desk, "q=" + number).get(0);
    }

    private static Map<String, Object> entry(Desk desk, String number) {
        return (Map<String, Object>) entered(desk, number).get("entry");
    }

    private static List<Map<String, Object>> items(Desk desk, String filter) {
        return BoardList.all(desk, "/ledgers/supervised?" + filter);
    }

    private static List<String> cells(Response sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet.asByteArray()))) {
            Row row = book.getFirstSheet().read().get(1);
            return row.stream().filter(Objects::nonNull).map(Cell::getText).toList();
        }
    }

    private String entries() {
        return first("select md5(string_agg(e::text, '' order by e.id)) from ledger.entry e");
    }

    private String first(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(
                        entities.createNativeQuery(sql, Object.class).getSingleResult()));
    }
}
