package org.whistlegrid.timelimit.internal;

import java.time.LocalDate;

/** Days as a native query gives them. */
final class Dates {

    private Dates() {}

    static LocalDate read(Object date) {
        return date instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) date;
    }
}
