package org.whistlegrid.board.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistlegrid.board.Lights;
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

    /** How many rows of a group show dark red, red, yellow and green, as four columns. */
    static final String COUNTS =
            """
            count(*) filter (where m.dark_from <= :now),
            count(*) filter (where m.due <= :now and m.dark_from > :now),
            count(*) filter (where m.yellow_from <= :now and m.due > :now),
            count(*) filter (where m.yellow_from is null or m.yellow_from > :now)""";

    private LightSql() {}

    /** Reads the four columns of {@link #COUNTS}. */
    static Lights counts(Object[] row, int first) {
        return new Lights(Map.of(
                Light.DARK_RED, ((Number) row[first]).longValue(),
                Light.RED, ((Number) row[first + 1]).longValue(),
                Light.YELLOW, ((Number) row[first + 2]).longValue(),
                Light.GREEN, ((Number) row[first + 3]).longValue()));
    }

    /** Narrows to any of these lights. Only what is open has one. */
    static Conditions narrow(Conditions conditions, Collection<Light> lights, Instant now) {
        List<Light> shown =
                lights.stream().filter(light -> light != Light.STOPPED).toList();
        conditions.and(Conditions.OPEN);
        // no clock is ever suspended yet
        return shown.isEmpty()
                ? conditions.and("1 = 0")
                : conditions.and(
                        shown.stream().map(LightSql::is).collect(Collectors.joining(" or ", "(", ")")), "now", now);
    }

    private static String is(Light light) {
        return switch (light) {
            case GREEN -> "(" + DUE + " > :now and coalesce(m.yellow_from, 'infinity') > :now)";
            case YELLOW -> "(m.yellow_from <= :now and " + DUE + " > :now)";
            case RED -> "(" + DUE + " <= :now and m.dark_from > :now)";
            case DARK_RED -> "(" + DUE + " <= :now and m.dark_from <= :now)";
            case STOPPED -> throw new IllegalArgumentException("not an instant of a row");
        };
    }
}
