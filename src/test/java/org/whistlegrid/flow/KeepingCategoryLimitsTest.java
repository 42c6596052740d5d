package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Limits of many categories are taken out as a sheet, changed and brought in again, from a day on. Days of far-off years, so that nobody else's limits move. */
@QuarkusTest
class KeepingCategoryLimitsTest {

    private static final Desk ADMIN = Desk.of("admin");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADING = List.of("类别编号", "名称", "办结时限", "单位");
    private static final List<String> RUBBISH = List.of("M06010", "暴露垃圾", "4", "工作时");

    @Test
    void whatIsTakenOutChangesNothingWhenItIsBroughtInAgain() {
        byte[] sheet = ADMIN.get("/category-limits/sheet?date=2188-01-01").asByteArray();
        assertThat(rows(sheet)).contains(RUBBISH).hasSizeGreaterThan(200);
        check("2188-01-01", sheet)
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("problems", empty());
        assertThat(check("2188-01-01", sheet).<Integer>path("unchanged"))
                .isEqualTo(rows(sheet).size() - 1);
    }

    @Test
    void theLimitsOfASheetHoldFromItsDayOnAndTheSameSheetAgainChangesNothing() {
        byte[] sheet = sheet(
                HEADING,
                List.of("M06010", "暴露垃圾", "6", "工作时"),
                List.of("M06012", "道路不洁", "", "只按政策"),
                List.of("M06014", "", "4", "WORKING_HOUR"));
        check("2189-01-01", sheet)
                .then()
                .body("unchanged", equalTo(1))
                .body("changes.category", contains("M06010", "M06012"))
                .body("changes[0].was.amount", equalTo(4))
                .body("changes[0].becomes.amount", equalTo(6))
                .body("changes[1].becomes", nullValue());
        assertThat(limitsOf("M06010")).doesNotContain("2189-01-01");
        enter("2189-01-01", sheet).then().statusCode(200).body("changes", hasSize(2));
        enter("2189-01-01", sheet).then().statusCode(200).body("changes", empty());
        assertThat(limitsOf("M06010")).containsOnlyOnce("2189-01-01");
        assertThat(rows(ADMIN.get("/category-limits/sheet?date=2189-01-01").asByteArray()))
                .contains(List.of("M06010", "暴露垃圾", "6", "工作时"), List.of("M06012", "道路不洁", "", "只按政策"));
        assertThat(rows(ADMIN.get("/category-limits/sheet?date=2188-12-31").asByteArray()))
                .contains(RUBBISH);
        check("2188-06-01", sheet).then().body("changes[0].until", equalTo("2189-01-01"));
    }

    /** One mistake, and nothing of the sheet is stored. */
    @Test
    void everyMistakeIsNamedByRowAndColumnAndNothingIsStored() {
        byte[] sheet = sheet(
                HEADING,
                List.of("M06010", "暴露垃圾", "8", "工作时"),
                List.of("M99999", "", "1", "自然日"),
                List.of("M06012", "暴露垃圾", "2", "自然日"),
                List.of("M06014", "", "二", "工作日"),
                List.of("M06018", "", "3", "天"),
                List.of("M06019", "", "", ""),
                List.of("M06010", "", "8", "工作时"));
        check("2189-03-01", sheet)
                .then()
                .statusCode(200)
                .body("problems.row", contains(3, 4, 5, 6, 7, 8))
                .body("problems.column", contains("CATEGORY", "NAME", "AMOUNT", "UNIT", "AMOUNT", "CATEGORY"))
                .body(
                        "problems.kind",
                        contains(
                                "CATEGORY_UNKNOWN",
                                "NAME_OTHER",
                                "AMOUNT_UNREADABLE",
                                "UNIT_UNKNOWN",
                                "MISSING",
                                "TWICE"));
        enter("2189-03-01", sheet)
                .then()
                .statusCode(422)
                .body("type", endsWith("category-limits-refused"))
                .body("where", equalTo("/3/CATEGORY"));
        assertThat(limitsOf("M06010")).doesNotContain("2189-03-01");
    }

    @Test
    void whatIsNoSuchSheetIsRefused() {
        enter("2189-01-01", "not a workbook".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", endsWith("category-limits-no-workbook"));
        enter("2189-01-01", sheet(List.of("类别编号", "名称", "单位"), List.of("M06010", "", "工作时")))
                .then()
                .statusCode(400)
                .body("type", endsWith("category-limits-column-missing"))
                .body("where", equalTo("办结时限"));
        enter("2020-01-01", sheet(HEADING, RUBBISH))
                .then()
                .statusCode(422)
                .body("type", endsWith("rule-begun-already"));
    }

    @Test
    void onlyAnAdministratorBringsOneIn() {
        byte[] sheet = sheet(HEADING, RUBBISH);
        Desk command = Desk.of("command1");
        send(command, "?from=2189-01-01&reason=x", sheet).then().statusCode(403);
        send(command, "/check?from=2189-01-01", sheet).then().statusCode(403);
        command.get("/category-limits/sheet").then().statusCode(200);
        Desk.of("clerk.sanitation").get("/category-limits/sheet").then().statusCode(403);
    }

    private static Response check(String from, byte[] sheet) {
        return send(ADMIN, "/check?from=" + from, sheet);
    }

    private static Response enter(String from, byte[] sheet) {
        return send(ADMIN, "?from=" + from + "&reason=按市标准", sheet);
    }

    private static Response send(Desk desk, String query, byte[] sheet) {
        return desk.request().contentType(XLSX).body(sheet).post("/api/v1/category-limits" + query);
    }

    private static List<String> limitsOf(String category) {
        return ADMIN.get("/time-limits/categories").path("findAll { it.category == '" + category + "' }.effectiveFrom");
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("sheet");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static List<List<String>> rows(byte[] sheet) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < HEADING.size(); i++) {
                    cells.add(row.getCellText(i));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
