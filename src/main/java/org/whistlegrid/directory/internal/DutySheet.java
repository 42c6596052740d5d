package org.whistlegrid.directory.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.whistlegrid.directory.DutyItem;
import org.whistlegrid.directory.DutyProblem.Column;
import org.whistlegrid.directory.DutyRefused;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.SheetReading;
import org.whistlegrid.platform.SheetRefusals;

/** The duty list as an XLSX sheet: one line an item, columns found by their headings, in any order. */
final class DutySheet {

    static final int MOST_ROWS = 20_000;

    private static final String COMMA = "、";
    private static final Map<Column, String> HEADINGS = new EnumMap<>(Map.of(
            Column.PATTERN, "类别",
            Column.AREA, "区域代码",
            Column.CONDITION, "立案情形",
            Column.UNIT, "主办单位",
            Column.CO_UNITS, "协办单位",
            Column.LEGAL_BASIS, "法律依据"));

    private static final SheetRefusals REFUSALS = new SheetRefusals() {
        @Override
        public Refusal notAWorkbook() {
            return DutyRefused.notAWorkbook();
        }

        @Override
        public Refusal tooLarge() {
            return DutyRefused.tooLarge(MOST_ROWS);
        }

        @Override
        public Refusal columnMissing(String heading) {
            return DutyRefused.columnMissing(heading);
        }
    };

    /** @param row of the sheet, counted from 1 with the heading */
    record Line(int row, DutyItem item) {}

    private DutySheet() {}

    static byte[] write(List<DutyItem> items) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Whistlegrid", "1.0")) {
            Worksheet sheet = book.newWorksheet("派单目录");
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), HEADINGS.get(column));
                sheet.width(column.ordinal(), column == Column.LEGAL_BASIS ? 60 : 20);
            }
            sheet.range(0, 0, 0, Column.values().length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < items.size(); i++) {
                DutyItem item = items.get(i);
                int row = i + 1;
                sheet.value(row, Column.PATTERN.ordinal(), item.pattern());
                sheet.value(row, Column.AREA.ordinal(), item.area());
                sheet.value(row, Column.CONDITION.ordinal(), item.condition());
                sheet.value(row, Column.UNIT.ordinal(), item.unit() == null ? "" : item.unit());
                sheet.value(row, Column.CO_UNITS.ordinal(), String.join(COMMA, item.coUnits()));
                sheet.value(row, Column.LEGAL_BASIS.ordinal(), item.legalBasis());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return file.toByteArray();
    }

    /** @throws DutyRefused for what is no workbook, has no such column, or is too large */
    static List<Line> read(byte[] workbook) {
        return new SheetReading<>(Column.class, HEADINGS::get, MOST_ROWS, REFUSALS)
                .read(workbook).stream()
                        .map(line -> new Line(line.row(), item(line.cells())))
                        .toList();
    }

    private static DutyItem item(Map<Column, String> cells) {
        String unit = cells.get(Column.UNIT);
        return new DutyItem(
                cells.get(Column.PATTERN),
                cells.get(Column.AREA),
                cells.get(Column.CONDITION),
                unit.isEmpty() ? null : unit,
                Arrays.stream(cells.get(Column.CO_UNITS).split("[、,，;；\\s]+"))
                        .filter(key -> !key.isEmpty())
                        .toList(),
                cells.get(Column.LEGAL_BASIS));
    }
}
