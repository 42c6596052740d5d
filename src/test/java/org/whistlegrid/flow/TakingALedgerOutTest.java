package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 导出: a ledger as a workbook that says who took it out, holds no more than the screen, and runs nothing. */
@QuarkusTest
class TakingALedgerOutTest {

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void theSheetHoldsTheLedgersRowsWithDatesAndNames() throws IOException {
        WeeksWork work = onTheLedger(WeeksWork.inHand());
        Response answer = export(WeeksWork.CLERK, "live?q=" + work.journey().caseNumber, "zh");
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"live-DC\\d{8}-\\d{5}\\.xlsx\"");
        List<Row> rows = rows(answer);
        assertThat(rows).hasSize(2);
        Map<String, Integer> columns = columns(rows.get(0));
        assertThat(text(rows.get(1), columns.get("案卷编号"))).isEqualTo(work.journey().caseNumber);
        assertThat(text(rows.get(1), columns.get("处置人员"))).isEqualTo("吴霞");
        assertThat(text(rows.get(1), columns.get("环节"))).isEqualTo("处置中");
        assertThat(rows.get(1).getCell(columns.get("L3 办结期限")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1)
                        .getCell(columns.get("L3 办结期限"))
                        .asDate()
                        .atZone(org.whistlegrid.platform.Zones.CITY)
                        .toInstant())
                .isCloseTo(
                        work.due("L3"),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(columns(rows(export(WeeksWork.CLERK, "live?q=" + work.journey().caseNumber, "en"))
                        .get(0)))
                .containsKeys("Case", "L3 result, due");
    }

    @Test
    void itSaysAcrossItsFaceAndOnEveryPrintedPageWhoTookItOut() throws IOException {
        WeeksWork work = onTheLedger(WeeksWork.reported());
        Response answer = export(WeeksWork.CLERK, "live?q=" + work.journey().caseNumber, "zh");
        Map<String, byte[]> parts = parts(answer.asByteArray());
        String serial = answer.header("Content-Disposition").replaceAll(".*(DC\\d{8}-\\d{5}).*", "$1");
        String sheet = text(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet)
                .contains("<picture ", "<legacyDrawingHF ", serial, "潘少华")
                .containsSubsequence("<sheetData>", "<headerFooter", "<legacyDrawingHF", "<picture", "</worksheet>");
        assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(parts.get("xl/media/watermark.png"))))
                .satisfies(tile -> assertThat(inked(tile)).isTrue());
        assertThat(new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8))
                .contains("Extension=\"png\"");
        assertThat(text(parts.get("docProps/custom.xml"))).contains(serial, "潘少华");
    }

    /** What begins like a formula is a text and stays one. */
    @Test
    void wordsThatLookLikeAFormulaAreWords() throws IOException {
        for (String evil : List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1")) {
            Map<String, Object> report = Journey.hotlineReport(WeeksWork.CATEGORY, Place.LON, Place.LAT);
            report.put("text", evil);
            WeeksWork work = onTheLedger(new WeeksWork(Journey.reported(report)));
            List<Row> rows = rows(export(WeeksWork.COMMAND, "live?q=" + work.journey().caseNumber, "zh"));
            var cell = rows.get(1).getCell(columns(rows.get(0)).get("内容"));
            assertThat(cell.getType()).as(evil).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText().strip()).isEqualTo(evil.strip());
        }
    }

    @Test
    void nobodyTakesOutWhatHeDoesNotSee() throws IOException {
        WeeksWork work = onTheLedger(WeeksWork.reported());
        String path = "live?q=" + work.journey().caseNumber;
        assertThat(rows(export(Desk.of("clerk.water"), path, "zh"))).hasSize(1);
        assertThat(rows(export(Desk.of("leader.shiqiao"), path, "zh"))).hasSize(1);
        for (String nobody : List.of("admin", Place.WORKER, WeeksWork.HANDLER.name())) {
            export(Desk.of(nobody), path, "zh").then().statusCode(403);
        }
        String sheet =
                text(parts(export(WeeksWork.CLERK, path, "zh").asByteArray()).get("xl/worksheets/sheet1.xml"));
        assertThat(sheet).doesNotContain("王女士").doesNotContain("13800001234");
    }

    @Test
    void eachExportLeavesARowWithItsSerialAndFilter() {
        WeeksWork work = onTheLedger(WeeksWork.reported());
        Response answer = export(WeeksWork.CLERK, "live?show=all&q=" + work.journey().caseNumber, "zh");
        String serial = answer.header("Content-Disposition").replaceAll(".*(DC\\d{8}-\\d{5}).*", "$1");
        Desk.of("admin")
                .get("/ledgers/exports?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].serial", equalTo(serial))
                .body("items[0].ledger", equalTo("live"))
                .body("items[0].rows", equalTo(1))
                .body("items[0].madeBy", equalTo(WeeksWork.CLERK.name()))
                .body("items[0].filter.text", equalTo(work.journey().caseNumber));
        assertThat(BoardList.all(WeeksWork.COMMAND, "/ledgers/exports", 1))
                .extracting(row -> row.get("serial"))
                .contains(serial);
        WeeksWork.CLERK.get("/ledgers/exports").then().statusCode(403);
    }

    @Test
    void moreRowsThanASheetHoldsAreRefusedWithAWordOnWhatToDo() {
        onTheLedger(WeeksWork.reported());
        onTheLedger(WeeksWork.reported());
        rule("1");
        try {
            Awaitility.await().untilAsserted(() -> export(WeeksWork.COMMAND, "live", "zh")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:whistlegrid:problem:export-too-large")));
        } finally {
            rule("100000");
            Awaitility.await()
                    .until(() -> export(WeeksWork.COMMAND, "live", "zh").statusCode() == 200);
        }
    }

    /** Every ledger has its sheet, in both languages, and each heading and value its word. */
    @Test
    void everyLedgerHasASheet() throws IOException {
        WeeksWork.reported().objected();
        for (String ledger : List.of("live", "suspended", "supervised", "disputed", "zero-check")) {
            for (String language : List.of("zh", "en")) {
                Response answer = export(WeeksWork.COMMAND, ledger + "?show=all&from=2020-01-01", language);
                answer.then().statusCode(200);
                assertThat(rows(answer)).isNotEmpty();
            }
        }
    }

    private void rule(String value) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                                insert into platform.rule values ('ledger.export-rows', '*', now() - interval '1 day' + make_interval(secs => :n), :value, 'test', now(), 'test')
                                """)
                .setParameter("n", value.length())
                .setParameter("value", value)
                .executeUpdate());
    }

    private static WeeksWork onTheLedger(WeeksWork work) {
        Awaitility.await().until(() -> !WeeksWork.COMMAND
                .get("/ledgers/live?q=" + work.journey().caseNumber)
                .jsonPath()
                .getList("items")
                .isEmpty());
        return work;
    }

    private static Response export(Desk desk, String ledgerAndFilter, String language) {
        String path = ledgerAndFilter.contains("?")
                ? ledgerAndFilter.replaceFirst("\\?", "/exports?")
                : ledgerAndFilter + "/exports";
        return desk.request().header("Accept-Language", language).post("/api/v1/ledgers/" + path);
    }

    private static List<Row> rows(Response answer) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static Map<String, Integer> columns(Row heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < heading.getCellCount(); i++) {
            columns.put(heading.getCell(i).getText(), i);
        }
        return columns;
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getText();
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The part with its numbered characters as themselves. */
    private static String text(byte[] part) {
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(new String(part, StandardCharsets.UTF_8))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static boolean inked(java.awt.image.BufferedImage tile) {
        for (int x = 0; x < tile.getWidth(); x++) {
            for (int y = 0; y < tile.getHeight(); y++) {
                if (tile.getRGB(x, y) >>> 24 > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
