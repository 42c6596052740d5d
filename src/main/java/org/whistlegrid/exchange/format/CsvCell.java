package org.whistlegrid.exchange.format;

/**
 * A value as a cell of a table that spreadsheets open: what they would take for a formula gets an apostrophe before it (as
 * OWASP advises against CSV injection), which is taken away again on the way in.
 */
final class CsvCell {

    private static final String BEGINNINGS = "=+-@\t\r";

    private CsvCell() {}

    static String write(String value) {
        return !value.isEmpty() && BEGINNINGS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    static String read(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && BEGINNINGS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
