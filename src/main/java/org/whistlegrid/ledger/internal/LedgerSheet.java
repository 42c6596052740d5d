package org.whistlegrid.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.platform.Zones;

/**
 * A ledger as it is written into a workbook, block by block: what was written is not kept. Texts are typed as texts and
 * never as formulas, whatever they begin with; instants are dates of the city's clock.
 */
final class LedgerSheet implements AutoCloseable {

    private static final String DATE = "yyyy-mm-dd hh:mm";
    /** Excel's own bound. */
    private static final int LONGEST_CELL = 32_767;

    private static final int ROW_NUMBER_WIDTH = 7;

    private final Workbook book;
    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int rows;

    LedgerSheet(OutputStream out, List<SheetColumn> columns, ExportStamp stamp, SheetWords words) {
        this.book = new Workbook(out, "Whistlegrid", "1.0");
        this.columns = columns;
        stamp.describe(book.properties());
        this.sheet = book.newWorksheet(stamp.title());
        sheet.inlineString(0, 0, words.say("column", "row"));
        sheet.width(0, ROW_NUMBER_WIDTH);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i + 1, words.say("column", columns.get(i).heading()));
            sheet.width(i + 1, columns.get(i).width());
        }
        sheet.range(0, 0, 0, columns.size()).style().bold().fillColor("EEF1F5").set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header("&G", Position.CENTER);
        sheet.header(stamp.printedHead(), Position.LEFT);
        sheet.footer(stamp.printedFoot(), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    void add(List<LedgerRow> block) throws IOException {
        for (LedgerRow row : block) {
            rows++;
            sheet.value(rows, 0, rows);
            for (int i = 0; i < columns.size(); i++) {
                write(i + 1, columns.get(i).cell().apply(row));
            }
        }
        sheet.flush();
    }

    int rows() {
        return rows;
    }

    private void write(int column, @Nullable Object value) {
        if (value instanceof Instant instant) {
            sheet.value(rows, column, LocalDateTime.ofInstant(instant, Zones.CITY));
            sheet.style(rows, column).format(DATE).set();
        } else if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (value != null) {
            sheet.inlineString(rows, column, text(value.toString()));
        }
    }

    /** Without what XML cannot hold, and not longer than a cell. */
    static String text(String value) {
        String clean = value.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
