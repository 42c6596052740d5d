package org.whistlegrid.supervision.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.CadenceItem.What;
import org.whistlegrid.supervision.CadenceKind;
import org.whistlegrid.supervision.CadenceRule;
import org.whistlegrid.supervision.Rung;

/** Draws a list up: what the last ones left open goes on, then what is new. The rooms' published views say what there is. */
@ApplicationScoped
class Drawing {

    /** Longer lists are dealt with by nobody in one meeting; the rest comes next time. */
    private static final int MOST = 500;

    private static final String OPEN_CASES =
            "stage in ('REPORTED', 'VERIFYING', 'FILED', 'DISPATCHED', 'TO_VERIFY', 'TO_REVISIT')";

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Drawing(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isDrawn(CadenceKind kind, String period) {
        return !entities.createNativeQuery(
                        "select 1 from supervision.cadence_list where kind = :kind and period = :period")
                .setParameter("kind", kind.name())
                .setParameter("period", period)
                .getResultList()
                .isEmpty();
    }

    /** Idempotent by period: whoever comes second finds it drawn. */
    void draw(CadenceRule rule, CadencePeriod period) {
        UUID list = begin(rule.kind(), period.name());
        if (list == null) {
            return;
        }
        carryOver(rule.kind(), list);
        if (rule.kind() == CadenceKind.WEEKLY_COORDINATION) {
            supervised(rule)
                    .forEach(row ->
                            add(list, What.SUPERVISED, row[0].toString(), (UUID) row[0], (String) row[1], null, null));
        } else if (rule.kind() == CadenceKind.MONTHLY_REVIEW) {
            CadencePeriod before = CadencePeriod.at(rule, period.first().minusDays(1));
            frequent(before, rule.atLeast())
                    .forEach(row -> add(
                            list,
                            What.FREQUENT,
                            row[0] + " " + row[1],
                            null,
                            (String) row[0],
                            (String) row[1],
                            ((Number) row[2]).intValue()));
            longOpen(before)
                    .forEach(row ->
                            add(list, What.LONG_OPEN, row[0].toString(), (UUID) row[0], (String) row[1], null, null));
        }
    }

    /** 即时督办: onto the list of the day at once. */
    void addAtOnce(CadencePeriod day, UUID incident, String category) {
        UUID begun = begin(CadenceKind.IMMEDIATE, day.name());
        UUID list = begun == null ? listOf(CadenceKind.IMMEDIATE, day.name()) : begun;
        add(list, What.MAJOR, incident.toString(), incident, category, null, null);
    }

    private @Nullable UUID begin(CadenceKind kind, String period) {
        UUID id = ids.next();
        int written = entities.createNativeQuery(
                        """
                        insert into supervision.cadence_list (id, kind, period, drawn_at) values (:id, :kind, :period, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("period", period)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return written == 0 ? null : id;
    }

    private UUID listOf(CadenceKind kind, String period) {
        return (UUID) entities.createNativeQuery(
                        "select id from supervision.cadence_list where kind = :kind and period = :period", UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("period", period)
                .getSingleResult();
    }

    private void carryOver(CadenceKind kind, UUID list) {
        List<?> open = entities.createNativeQuery(
                        """
                        update supervision.cadence_item i set state = 'CARRIED', version = i.version + 1
                        from supervision.cadence_list l
                        where l.id = i.list and l.kind = :kind and i.state = 'OPEN' and i.list <> :list
                        returning i.what, i.subject, i.incident, i.category, i.area, i.amount, i.carried, i.since
                        """,
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("list", list)
                .getResultList();
        open.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> insert(
                        list,
                        (String) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : ((Number) row[5]).intValue(),
                        ((Number) row[6]).intValue() + 1,
                        row[7] instanceof LocalDate day ? day : ((java.sql.Date) row[7]).toLocalDate()));
    }

    /** Key problems: open cases that stand on the rule's rung or above. */
    private List<Object[]> supervised(CadenceRule rule) {
        Rung from = rule.fromRung() == null ? Rung.SUPERVISE : rule.fromRung();
        return rows(entities.createNativeQuery(
                        """
                        select distinct i.id, i.category from supervision.notice n join incident.board_view i on i.id = n.incident
                        where n.rung in (:rungs) and n.state in ('DRAFT', 'ISSUED', 'ANSWERED', 'ACCEPTED')
                          and i.%s
                        limit :most
                        """
                                .formatted(OPEN_CASES),
                        Object[].class)
                .setParameter(
                        "rungs",
                        Arrays.stream(Rung.values())
                                .filter(rung -> rung.compareTo(from) >= 0)
                                .map(Rung::name)
                                .toList())
                .setParameter("most", MOST));
    }

    /** Counted over the ids of the period, which are ordered by time and cut the months' partitions. */
    private List<Object[]> frequent(CadencePeriod period, int atLeast) {
        return rows(entities.createNativeQuery(
                        """
                        select category, community, count(*) from incident.board_view
                        where id >= :from and id < :until and community is not null and stage not in ('VOID', 'DECLINED')
                        group by category, community having count(*) >= :least
                        order by count(*) desc, category, community limit :most
                        """,
                        Object[].class)
                .setParameter("from", firstIdOf(period.first()))
                .setParameter("until", firstIdOf(period.next()))
                .setParameter("least", atLeast)
                .setParameter("most", MOST));
    }

    /** Cases whose last limit passed in the period and that are open. */
    private List<Object[]> longOpen(CadencePeriod period) {
        return rows(entities.createNativeQuery(
                        """
                        select distinct i.id, i.category from supervision.attribution a
                            join incident.board_view i on i.id = a.incident
                        where a.due >= :from and a.due < :until and a.limit_name = 'L4' and i.%s
                        limit :most
                        """
                                .formatted(OPEN_CASES),
                        Object[].class)
                .setParameter("from", start(period.first()))
                .setParameter("until", start(period.next()))
                .setParameter("most", MOST));
    }

    private static List<Object[]> rows(jakarta.persistence.Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CITY).toInstant();
    }

    /** The smallest time-ordered id of a day (UUIDv7: its first 48 bits are milliseconds). */
    private static UUID firstIdOf(LocalDate day) {
        return new UUID(start(day).toEpochMilli() << 16, 0);
    }

    private void add(
            UUID list,
            What what,
            String subject,
            @Nullable UUID incident,
            @Nullable String category,
            @Nullable String area,
            @Nullable Integer amount) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        insert(list, what.name(), subject, incident, category, area, amount, 0, today);
    }

    private void insert(
            UUID list,
            String what,
            String subject,
            @Nullable UUID incident,
            @Nullable String category,
            @Nullable String area,
            @Nullable Integer amount,
            int carried,
            LocalDate since) {
        entities.createNativeQuery(
                        """
                        insert into supervision.cadence_item
                            (id, version, list, what, subject, incident, category, area, amount, state, carried, since)
                        values (:id, 0, :list, :what, :subject, :incident, :category, :area, :amount, 'OPEN', :carried, :since)
                        on conflict do nothing
                        """)
                .setParameter("id", ids.next())
                .setParameter("list", list)
                .setParameter("what", what)
                .setParameter("subject", subject)
                .setParameter("incident", incident)
                .setParameter("category", category)
                .setParameter("area", area)
                .setParameter("amount", amount)
                .setParameter("carried", carried)
                .setParameter("since", since)
                .executeUpdate();
    }
}
