package org.whistlegrid.directory;

/**
 * What is wrong with a line of a duty list.
 *
 * @param row of the sheet, counted from 1 with the heading
 * @param column name of the column
 * @param value what stands there
 */
public record DutyProblem(int row, Column column, Kind kind, String value) {

    /** The columns of the sheet. */
    public enum Column {
        PATTERN,
        AREA,
        CONDITION,
        UNIT,
        CO_UNITS,
        LEGAL_BASIS
    }

    /** What can be wrong. */
    public enum Kind {
        /** A category pattern is a letter, digits, ? and at most one * at the end. */
        PATTERN_UNREADABLE,
        /** No category in force fits the pattern. */
        CATEGORY_UNKNOWN,
        /** No area of the grid has this code on that day. */
        AREA_UNKNOWN,
        /** The category has no such filing condition. */
        CONDITION_UNKNOWN,
        UNIT_UNKNOWN,
        /** Neither a department nor a sub-district nor a community. */
        UNIT_TAKES_NO_ORDERS,
        /** A community may lead only what stands on the communities' task list ({@link TaskLists}). */
        NOT_ON_COMMUNITY_LIST,
        /** The lead is among the co-handlers, or one stands there twice. */
        CO_UNIT_TWICE,
        MISSING,
        TOO_LONG,
        /** The same duty stands in an earlier line. */
        TWICE
    }
}
