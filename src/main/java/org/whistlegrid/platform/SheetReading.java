package org.whistlegrid.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook that people keep: one line a thing, columns found by their headings, in any order.
 *
 * @param heading of a column; its constant's name is understood, too
 * @param most lines, without the heading
 * @param no how the room refuses what is no such sheet
 */
public record SheetReading<C extends Enum<C>>(
        Class<C> columns, Function<C, String> heading, int most, SheetRefusals no) {

    /** @param row of the sheet, counted from 1 with the heading */
    public record Line<C extends Enum<C>>(int row, Map<C, String> cells) {}

    /** Lines that hold anything. */
    public List<Line<C>> read(byte[] workbook) {
        return lines(new Workbooks(no).reading(workbook, file -> {
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return rows.filter(row -> row != null && row.getCellCount() > 0)
                        .limit(most + 2L)
                        .toList();
            } catch (IOException | RuntimeException e) {
                // the reader trusts what it reads: garbled bytes end in whatever it happens to trip over
                throw no.notAWorkbook();
            }
        }));
    }

    private List<Line<C>> lines(List<Row> rows) {
        if (rows.size() > most + 1) {
            throw no.tooLarge();
        }
        if (rows.isEmpty()) {
            throw no.columnMissing(heading.apply(columns.getEnumConstants()[0]));
        }
        Map<C, Integer> places = places(rows.get(0));
        List<Line<C>> lines = new ArrayList<>(rows.size());
        for (Row row : rows.subList(1, rows.size())) {
            Map<C, String> cells = new EnumMap<>(columns);
            places.forEach((column, place) -> cells.put(column, text(row, place)));
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line<>(row.getRowNum(), cells));
            }
        }
        return lines;
    }

    private Map<C, Integer> places(Row headings) {
        Map<C, Integer> places = new EnumMap<>(columns);
        for (int i = 0; i < headings.getCellCount(); i++) {
            String text = text(headings, i);
            for (C column : columns.getEnumConstants()) {
                if (heading.apply(column).equals(text) || column.name().equalsIgnoreCase(text)) {
                    places.put(column, i);
                }
            }
        }
        for (C column : columns.getEnumConstants()) {
            if (!places.containsKey(column)) {
                throw no.columnMissing(heading.apply(column));
            }
        }
        return places;
    }

    private static String text(Row row, int place) {
        return row.getOptionalCell(place).map(cell -> cell.getText().strip()).orElse("");
    }
}
