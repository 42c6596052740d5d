package org.whistlegrid.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistlegrid.timelimit.Light;

/**
 * Lights as comparisons of a row's instants with {@code :now}; the same rules as {@code LightInstants}. A stopped row has no
 * instants.
 */
public final class LightSql {

    /** As the indexes have it: what has no due comes last. */
    public static final String DUE = "coalesce(m.due, 'infinity')";

    /** The light of a row, as a column. */
    public static final String OF_ROW =
            """
            case when m.stopped then 'STOPPED' when m.dark_from <= :now then 'DARK_RED' when m.due <= :now then 'RED'
              when m.yellow_from <= :now then 'YELLOW' else 'GREEN' end""";

    /** How many rows of a group show dark red, red, yellow and green, and how many stand still, as five columns. */
    public static final String COUNTS =
            """
            count(*) filter (where m.dark_from <= :now),
            count(*) filter (where m.due <= :now and m.dark_from > :now),
            count(*) filter (where m.yellow_from <= :now and m.due > :now),
            count(*) filter (where (m.yellow_from is null or m.yellow_from > :now) and not m.stopped),
            count(*) filter (where m.stopped)""";

    private LightSql() {}

    /** Reads the five columns of {@link #COUNTS}. */
    public static Lights counts(Object[] row, int first) {
        return new Lights(Map.of(
                Light.DARK_RED, ((Number) row[first]).longValue(),
                Light.RED, ((Number) row[first + 1]).longValue(),
                Light.YELLOW, ((Number) row[first + 2]).longValue(),
                Light.GREEN, ((Number) row[first + 3]).longValue(),
                Light.STOPPED, ((Number) row[first + 4]).longValue()));
    }

    /** Narrows to any of these lights. Only what is open has one. */
    public static Conditions narrow(Conditions conditions, Collection<Light> lights, Instant now) {
        conditions.and(Conditions.OPEN);
        if (lights.isEmpty()) {
            return conditions.and("1 = 0");
        }
        String any = lights.stream().map(LightSql::is).collect(Collectors.joining(" or ", "(", ")"));
        return any.contains(":now") ? conditions.and(any, "now", now) : conditions.and(any);
    }

    private static String is(Light light) {
        return switch (light) {
            case GREEN -> "(not m.stopped and " + DUE + " > :now and coalesce(m.yellow_from, 'infinity') > :now)";
            case YELLOW -> "(m.yellow_from <= :now and " + DUE + " > :now)";
            case RED -> "(" + DUE + " <= :now and m.dark_from > :now)";
            case DARK_RED -> "(" + DUE + " <= :now and m.dark_from <= :now)";
            case STOPPED -> "m.stopped";
        };
    }
}
