package org.whistlegrid.board.internal;

import java.util.Collection;
import java.util.stream.Collectors;
import org.whistlegrid.timelimit.Light;

/** Lights as comparisons of a row's instants with {@code :now}; the same rules as {@code LightInstants}. */
final class LightSql {

    /** As the indexes have it: what has no due comes last. */
    static final String DUE = "coalesce(m.due, 'infinity')";

    /** The light of a row, as a column. */
    static final String OF_ROW =
            """
            case when m.dark_from <= :now then 'DARK_RED' when m.due <= :now then 'RED'
              when m.yellow_from <= :now then 'YELLOW' else 'GREEN' end""";

    private LightSql() {}

    static String anyOf(Collection<Light> lights) {
        return lights.stream().map(LightSql::is).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String is(Light light) {
        return switch (light) {
            case GREEN -> "coalesce(m.yellow_from, 'infinity') > :now";
            case YELLOW -> "(m.yellow_from <= :now and " + DUE + " > :now)";
            case RED -> "(" + DUE + " <= :now and m.dark_from > :now)";
            case DARK_RED -> "m.dark_from <= :now";
            case STOPPED -> "1 = 0";
        };
    }
}
