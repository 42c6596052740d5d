package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardFigures;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.board.Lights;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.grid.Tier;

/** Reads the open ledger once and counts it in all the ways the board shows. */
@ApplicationScoped
class FigureReading {

    private static final Duration SOON = Duration.ofHours(1);
    private static final String CLOSED_SINCE = "m.closed_at >= :midnight and m.stage = 'CLOSED'";

    private final EntityManager entities;

    FigureReading(EntityManager entities) {
        this.entities = entities;
    }

    BoardFigures figures(Scope asker, Instant now) {
        Lights all = Lights.NONE;
        Map<String, Long> stages = new TreeMap<>();
        Map<String, Lights> units = new TreeMap<>();
        Map<String, Lights> subDistricts = new TreeMap<>();
        Map<String, Lights> communities = new TreeMap<>();
        long dueNextHour = 0;
        long lateExcused = 0;
        for (Object[] row : openByStageUnitAndCommunity(asker, now)) {
            Lights lights = LightSql.counts(row, 3);
            String community = (String) row[2];
            all = all.plus(lights);
            stages.merge((String) row[0], lights.open(), Long::sum);
            add(units, (String) row[1], lights);
            add(communities, community, lights);
            add(subDistricts, community == null ? null : community.substring(0, Tier.SUB_DISTRICT.digits()), lights);
            dueNextHour += ((Number) row[8]).longValue();
            lateExcused += ((Number) row[9]).longValue();
        }
        Instant midnight = Today.at(now).begin();
        return new BoardFigures(
                now,
                all,
                stages,
                units,
                subDistricts,
                communities,
                lateExcused,
                dueNextHour,
                since(asker, "m.reported_at >= :midnight", midnight),
                since(asker, CLOSED_SINCE, midnight),
                since(asker, CLOSED_SINCE + " and m.passed is not null", midnight),
                since(asker, CLOSED_SINCE + " and m.passed is not null and not m.counts_as_late", midnight));
    }

    /** @param tier not below the grid */
    Map<String, Lights> byArea(Scope asker, Tier tier, Instant now) {
        String column =
                switch (tier) {
                    case SUB_DISTRICT -> "m.sub_district";
                    case COMMUNITY -> "m.community";
                    case GRID, BUILDING -> "m.grid";
                };
        Map<String, Lights> areas = new TreeMap<>();
        rows(open(asker, now).and("m.grid is not null"), "select " + column + ", " + LightSql.COUNTS, " group by 1")
                .forEach(row -> areas.put((String) row[0], LightSql.counts(row, 1)));
        return areas;
    }

    private List<Object[]> openByStageUnitAndCommunity(Scope asker, Instant now) {
        return rows(
                open(asker, now).with("soon", now.plus(SOON)),
                "select m.stage, m.unit, m.community, " + LightSql.COUNTS
                        + ", count(*) filter (where m.due > :now and m.due <= :soon)"
                        + ", count(*) filter (where m.due <= :now and coalesce(m.counted_due, 'infinity') > :now)",
                " group by 1, 2, 3");
    }

    private long since(Scope asker, String condition, Instant midnight) {
        Conditions conditions = Conditions.in(asker.limit(Matters.SCOPED)).and(condition, "midnight", midnight);
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
                .bind(entities.createNativeQuery(select + " from board.matter m" + conditions.where() + groupBy))
                .getResultList();
    }

    private static void add(Map<String, Lights> to, @Nullable String key, Lights lights) {
        if (key != null) {
            to.merge(key, lights, Lights::plus);
        }
    }
}
