package org.whistlegrid.timelimit.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.SheetReading;
import org.whistlegrid.platform.SheetRefusals;
import org.whistlegrid.timelimit.CategoryProblem.Column;
import org.whistlegrid.timelimit.CategorySheetRefused;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/** Category limits as an XLSX sheet: one line a category; units in the words of the screens. */
public final class CategorySheet {

    static final int MOST_ROWS = 5_000;

    /** Stands in the column of the unit where no limit but the policy's holds. */
    static final String ONLY_POLICY = "只按政策";

    static final Map<LimitUnit, String> UNITS = new EnumMap<>(Map.of(
            LimitUnit.CONTINUOUS_MINUTE, "分钟",
            LimitUnit.CONTINUOUS_HOUR, "小时（连续）",
            LimitUnit.NATURAL_DAY, "自然日",
            LimitUnit.WORKING_HOUR, "工作时",
            LimitUnit.WORKING_DAY, "工作日",
            LimitUnit.STATUTORY_DAY, "法定日"));

    private static final Map<Column, String> HEADINGS =
            new EnumMap<>(Map.of(Column.CATEGORY, "类别编号", Column.NAME, "名称", Column.AMOUNT, "办结时限", Column.UNIT, "单位"));

    private static final SheetRefusals REFUSALS = new SheetRefusals() {
        @Override
        public Refusal notAWorkbook() {
            return CategorySheetRefused.notAWorkbook();
        }

        @Override
        public Refusal tooLarge() {
            return CategorySheetRefused.tooLarge(MOST_ROWS);
        }

        @Override
        public Refusal columnMissing(String heading) {
            return CategorySheetRefused.columnMissing(heading);
        }
    };

    /** @param limit null: only the policy's */
    record Entry(Category category, @Nullable Span limit) {}

    private CategorySheet() {}

    static byte[] write(List<Entry> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Whistlegrid", "1.0")) {
            Worksheet sheet = book.newWorksheet("类别时限");
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), HEADINGS.get(column));
                sheet.width(column.ordinal(), column == Column.NAME ? 40 : 16);
            }
            sheet.range(0, 0, 0, Column.values().length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < entries.size(); i++) {
                Category category = entries.get(i).category();
                Span limit = entries.get(i).limit();
                int row = i + 1;
                sheet.value(row, Column.CATEGORY.ordinal(), category.key());
                sheet.value(row, Column.NAME.ordinal(), category.name());
                if (limit != null) {
                    sheet.value(row, Column.AMOUNT.ordinal(), limit.amount());
                }
                sheet.value(row, Column.UNIT.ordinal(), limit == null ? ONLY_POLICY : UNITS.get(limit.unit()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return file.toByteArray();
    }

    /** @throws CategorySheetRefused for what is no workbook, has no such column, or is too large */
    static List<SheetReading.Line<Column>> read(byte[] workbook) {
        return new SheetReading<>(Column.class, HEADINGS::get, MOST_ROWS, REFUSALS).read(workbook);
    }
}
