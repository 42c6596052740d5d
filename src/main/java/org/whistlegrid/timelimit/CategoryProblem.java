package org.whistlegrid.timelimit;

/**
 * What is wrong with a line of a sheet of category limits.
 *
 * @param row of the sheet, counted from 1 with the heading
 * @param column name of the column
 * @param value what stands there
 */
public record CategoryProblem(int row, Column column, Kind kind, String value) {

    /** The columns of the sheet. */
    public enum Column {
        CATEGORY,
        NAME,
        AMOUNT,
        UNIT
    }

    /** What can be wrong. */
    public enum Kind {
        /** No category in force has this key. */
        CATEGORY_UNKNOWN,
        /** The name is another category's: lines have slipped against each other. */
        NAME_OTHER,
        /** A whole number from 1 on, and not more than can be counted. */
        AMOUNT_UNREADABLE,
        UNIT_UNKNOWN,
        /** Neither a limit nor the word that only the policy's holds. */
        MISSING,
        /** The category stands in an earlier line. */
        TWICE
    }
}
