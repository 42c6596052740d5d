package org.whistlegrid.directory;

import org.jspecify.annotations.Nullable;

/**
 * Names the columns (SQL) or paths (HQL) of a query by which {@link Scope} limits it. What a query does not have, it
 * leaves out; the limit then rests on the others.
 */
public record ScopedColumns(
        @Nullable String area,
        @Nullable String informed,
        @Nullable String unit,
        @Nullable String handler,
        @Nullable String reporter) {

    public static ScopedColumns of() {
        return new ScopedColumns(null, null, null, null, null);
    }

    /** Column of the most precise grid code of the place. */
    public ScopedColumns area(String column) {
        return new ScopedColumns(column, informed, unit, handler, reporter);
    }

    /** Column of the codes of the grids that are told too, each behind a blank; null where there are none. */
    public ScopedColumns informed(String column) {
        return new ScopedColumns(area, column, unit, handler, reporter);
    }

    /** Column of the key of the unit that works on it. */
    public ScopedColumns unit(String column) {
        return new ScopedColumns(area, informed, column, handler, reporter);
    }

    /** Column of the username of the handler. */
    public ScopedColumns handler(String column) {
        return new ScopedColumns(area, informed, unit, column, reporter);
    }

    /** Column of the username of the reporter. */
    public ScopedColumns reporter(String column) {
        return new ScopedColumns(area, informed, unit, handler, column);
    }
}
