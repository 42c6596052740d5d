package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.ZeroCheckLine;
import org.whistlegrid.ledger.ZeroCheckLine.Became;
import org.whistlegrid.ledger.ZeroCheckMonth;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;

/** The kept lists of the months, and what became of their lines. */
@ApplicationScoped
public class ZeroChecks {

    /** Of a line: open now, and neither standing still until a day nor going with another case. */
    static final String NOT_CLEARED = "m.closed_at is null and not m.stopped and m.stage <> 'MERGED'";

    private static final int MOST_MONTHS = 36;

    private static final String EXCUSED =
            """
            (select string_agg(distinct x.limit_no, ' ') from timelimit.excused_view x
              where x.subject in (r.order_id, r.incident) and x.limit_no = any (string_to_array(r.limits, ' ')))""";

    private static final String MONTHS =
            """
            select z.month, z.drawn_at, count(*) filter (where r.kind = 'LATE'),
              count(*) filter (where r.kind = 'LATE' and r.counted is null),
              count(*) filter (where r.kind = 'LATE' and %s), count(*) filter (where r.kind = 'FORCED')
            from ledger.zero_check z
              left join (
                select r.*, (select array_agg(l.name) from unnest(string_to_array(r.limits, ' ')) l (name)
                    where not exists (select 1 from timelimit.excused_view x
                      where x.subject in (r.order_id, r.incident) and x.limit_no = l.name)) as counted
                from ledger.zero_check_row r
              ) r on r.month = z.month and %s
              left join board.matter_view m on m.incident = r.incident
            group by z.month order by z.month desc limit %d
            """;

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Clock clock;

    ZeroChecks(EntityManager entities, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    /** Newest first; a month of which the asker may see no line has nought. */
    @SuppressWarnings("unchecked")
    public List<ZeroCheckMonth> months() {
        var limit = scope.get().limit(LedgerSource.of(Ledger.ZERO_CHECK).scoped());
        List<Object[]> rows = Conditions.in(limit)
                .bind(entities.createNativeQuery(MONTHS.formatted(NOT_CLEARED, limit.where(), MOST_MONTHS)))
                .getResultList();
        return rows.stream()
                .map(row -> new ZeroCheckMonth(
                        (LocalDate) row[0],
                        (Instant) row[1],
                        count(row[2]),
                        count(row[3]),
                        count(row[4]),
                        count(row[5])))
                .toList();
    }

    /** @param month of the newest list when null */
    @SuppressWarnings("unchecked")
    Map<UUID, ZeroCheckLine> lines(@Nullable LocalDate month, Collection<UUID> cases, Map<UUID, MatterFacts> matters) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select r.incident, r.kind, r.stage, r.unit, r.handler, r.limits, r.due, r.rung, " + EXCUSED
                                + """
                                 from ledger.zero_check_row r
                                where r.incident in (:cases) and r.month = :month
                                """)
                .setParameter("cases", cases)
                .setParameter("month", month == null ? newest() : month)
                .getResultList();
        Map<UUID, ZeroCheckLine> lines = new HashMap<>();
        for (Object[] row : rows) {
            MatterFacts matter = matters.get((UUID) row[0]);
            if (matter != null) {
                lines.put((UUID) row[0], line(row, matter));
            }
        }
        return lines;
    }

    /** There is one: who asks has lines of it. */
    private LocalDate newest() {
        return (LocalDate) entities.createNativeQuery("select max(z.month) from ledger.zero_check z")
                .getSingleResult();
    }

    private ZeroCheckLine line(Object[] row, MatterFacts matter) {
        return new ZeroCheckLine(
                ZeroCheckLine.Kind.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                limits((String) row[5]),
                (Instant) row[6],
                (String) row[7],
                limits((String) row[8]),
                became(matter, clock.instant()));
    }

    static Became became(MatterFacts matter, Instant now) {
        return switch (matter.stage()) {
            case "CLOSED", "ARCHIVED" -> Became.STRUCK_OFF;
            case "FORCED" -> Became.FORCED;
            case "VOID", "DECLINED" -> Became.VOID;
            case "MERGED" -> Became.MERGED;
            default -> {
                Light light = matter.light(now);
                yield light == Light.STOPPED
                        ? Became.SUSPENDED
                        : light == Light.RED || light == Light.DARK_RED ? Became.STILL_LATE : Became.IN_TIME;
            }
        };
    }

    private static Set<Limit> limits(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Limit::valueOf).collect(Collectors.toSet());
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
