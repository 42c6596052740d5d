package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.whistlegrid.ledger.DispatchAccuracy;
import org.whistlegrid.ledger.DispatchAccuracy.By;
import org.whistlegrid.ledger.DispatchAccuracy.Counted;
import org.whistlegrid.ledger.DispatchAccuracy.Group;
import org.whistlegrid.ledger.DispatchAccuracy.Item;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.platform.Zones;

/** How many dispatches of a stretch of days were right: figures over the whole district, without a matter or a person. */
@ApplicationScoped
public class AccuracyReading {

    private static final int MOST_GROUPS = 200;

    private static final String COUNTS =
            """
            count(*) filter (where d.outcome = 'RIGHT'), count(*) filter (where d.wrong_by = 'RETURNED'),
            count(*) filter (where d.wrong_by = 'BEYOND_POWERS'), count(*) filter (where d.wrong_by = 'UNCLEAR'),
            count(*) filter (where d.wrong_by = 'REDISPATCHED'), count(*) filter (where d.outcome = 'OPEN'),
            count(*) filter (where d.outcome = 'APART')""";

    private static final String IN_PERIOD =
            " from ledger.dispatched d where d.dispatched_at >= :from and d.dispatched_at < :to";

    private static final String ITEMS =
            """
            select coalesce(y.pattern, t.pattern, ''), g.item, g.sound, g.returned, g.beyond, g.unclear, g.again, g.open, g.apart,
              t.id is not null, coalesce(y.area, t.area, ''), coalesce(y.condition, ''), y.unit
            from (select d.item, %s,
                  row_number() over (order by count(*) filter (where d.outcome = 'WRONG') desc, count(*) desc, d.item)
                %s and d.item is not null group by d.item
                order by 9 limit %d) g (item, sound, returned, beyond, unclear, again, open, apart, place)
              left join directory.duty_view y on y.id = g.item
              left join directory.task_view t on t.id = g.item
            order by g.place
            """
                    .formatted(COUNTS, IN_PERIOD, MOST_GROUPS);

    private final EntityManager entities;
    private final Rules rules;

    AccuracyReading(EntityManager entities, Rules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    /**
     * @param from first day of the dispatches
     * @param to last day, included
     */
    public DispatchAccuracy of(LocalDate from, LocalDate to, By by) {
        Counted total = counted(rows("select " + COUNTS + IN_PERIOD, from, to).get(0), 0);
        List<Group> groups =
                switch (by) {
                    case ITEM ->
                        rows(ITEMS, from, to).stream()
                                .map(AccuracyReading::item)
                                .toList();
                    case DESK -> grouped("d.desk", from, to);
                    case CATEGORY -> grouped("d.category", from, to);
                    case ROUTE -> grouped("d.route", from, to);
                };
        return new DispatchAccuracy(rules.count("ledger.least-shown"), total, groups);
    }

    private List<Group> grouped(String column, LocalDate from, LocalDate to) {
        String sql = "select " + column + ", " + COUNTS + IN_PERIOD + " and " + column
                + " is not null group by 1 order by 1 limit " + MOST_GROUPS;
        return rows(sql, from, to).stream()
                .map(row -> new Group((String) row[0], null, counted(row, 1)))
                .toList();
    }

    private static Group item(Object[] row) {
        return new Group(
                (String) row[0],
                new Item(
                        (UUID) Objects.requireNonNull(row[1]),
                        (Boolean) row[9],
                        (String) row[10],
                        (String) row[11],
                        (String) row[12]),
                counted(row, 2));
    }

    private static Counted counted(Object[] row, int first) {
        long[] counts = new long[7];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = ((Number) row[first + i]).longValue();
        }
        return new Counted(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, LocalDate from, LocalDate to) {
        return entities.createNativeQuery(sql)
                .setParameter("from", from.atStartOfDay(Zones.CITY).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(Zones.CITY).toInstant())
                .getResultList();
    }
}
