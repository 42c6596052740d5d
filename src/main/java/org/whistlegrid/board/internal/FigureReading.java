package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardFigures;
import org.whistlegrid.board.Lights;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.timelimit.Light;

/** Reads the open ledger once and counts it in all the ways the board shows. */
@ApplicationScoped
class FigureReading {

    private static final Duration SOON = Duration.ofHours(1);

    private final EntityManager entities;

    FigureReading(EntityManager entities) {
        this.entities = entities;
    }

    BoardFigures figures(Scope asker, Instant now) {
        Counts all = new Counts();
        Map<String, Long> stages = new TreeMap<>();
        Map<String, Counts> units = new TreeMap<>();
        Map<String, Counts> subDistricts = new TreeMap<>();
        Map<String, Counts> communities = new TreeMap<>();
        long dueNextHour = 0;
        for (Object[] row : openByAll(asker, now)) {
            Light light = Light.valueOf((String) row[4]);
            long count = ((Number) row[5]).longValue();
            all.add(light, count);
            stages.merge((String) row[0], count, Long::sum);
            add(units, row[1], light, count);
            add(subDistricts, row[2], light, count);
            add(communities, row[3], light, count);
            dueNextHour += ((Number) row[6]).longValue();
        }
        Instant midnight = Today.at(now).begin();
        return new BoardFigures(
                now,
                all.lights(),
                stages,
                lights(units),
                lights(subDistricts),
                lights(communities),
                dueNextHour,
                since(asker, "m.reported_at >= :midnight", midnight),
                since(asker, "m.closed_at >= :midnight and m.stage = 'CLOSED'", midnight));
    }

    Map<String, Lights> byArea(Scope asker, Tier tier, Instant now) {
        String column =
                switch (tier) {
                    case SUB_DISTRICT -> "m.sub_district";
                    case COMMUNITY -> "m.community";
                    case GRID, BUILDING -> "m.grid";
                };
        Conditions open = open(asker, now).and("m.grid is not null");
        Map<String, Counts> counts = new TreeMap<>();
        for (Object[] row : rows(
                open, "select " + column + ", " + LightSql.OF_ROW + " as light, count(*) from board.matter m",
                " group by 1, 2")) {
            add(counts, row[0], Light.valueOf((String) row[1]), ((Number) row[2]).longValue());
        }
        return lights(counts);
    }

    private List<Object[]> openByAll(Scope asker, Instant now) {
        return rows(
                open(asker, now).with("soon", now.plus(SOON)),
                "select m.stage, m.unit, m.sub_district, m.community, " + LightSql.OF_ROW
                        + " as light, count(*), count(*) filter (where m.due > :now and m.due <= :soon)"
                        + " from board.matter m",
                " group by 1, 2, 3, 4, 5");
    }

    private long since(Scope asker, String condition, Instant midnight) {
        Conditions conditions =
                Conditions.in(asker.limit(Matters.SCOPED)).and(condition, "midnight", midnight);
        return ((Number) conditions
                        .bind(entities.createNativeQuery("select count(*) from board.matter m" + conditions.where()))
                        .getSingleResult())
                .longValue();
    }

    private static Conditions open(Scope asker, Instant now) {
        return Conditions.in(asker.limit(Matters.SCOPED)).and(Conditions.OPEN).with("now", now);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Conditions conditions, String select, String groupBy) {
        return conditions
                .bind(entities.createNativeQuery(select + conditions.where() + groupBy))
                .getResultList();
    }

    private static void add(Map<String, Counts> counts, @Nullable Object key, Light light, long count) {
        if (key != null) {
            counts.computeIfAbsent((String) key, k -> new Counts()).add(light, count);
        }
    }

    private static Map<String, Lights> lights(Map<String, Counts> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().lights(), (a, b) -> a, TreeMap::new));
    }

    /** Lights while they are being counted. */
    private static final class Counts {
        private final Map<Light, Long> byLight = new EnumMap<>(Light.class);

        void add(Light light, long count) {
            byLight.merge(light, count, Long::sum);
        }

        Lights lights() {
            return new Lights(byLight);
        }
    }
}
