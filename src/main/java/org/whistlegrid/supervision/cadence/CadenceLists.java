package org.whistlegrid.supervision.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.CadenceItem;
import org.whistlegrid.supervision.CadenceKind;
import org.whistlegrid.supervision.CadenceList;

/** Lists and their items, read. */
@ApplicationScoped
public class CadenceLists {

    private static final String ITEMS =
            """
            select i.id, i.list, l.kind, l.period, i.what, i.incident, i.category, i.area, i.amount, i.state, i.carried,
                i.since, i.decision, i.words, i.dealt_by, i.dealt_at
            from supervision.cadence_item i join supervision.cadence_list l on l.id = i.list
            """;

    private final EntityManager entities;
    private final Clock clock;

    CadenceLists(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<CadenceList> page(CadenceKind kind, @Nullable String after, int limit) {
        UUID last = Cursor.id(after);
        Query query = entities.createNativeQuery(
                        """
                        select l.id, l.kind, l.period, l.drawn_at, count(i.id), count(i.id) filter (where i.state = 'OPEN')
                        from (select * from supervision.cadence_list where kind = :kind %s order by id desc limit :limit) l
                            left join supervision.cadence_item i on i.list = l.id
                        group by l.id, l.kind, l.period, l.drawn_at order by l.id desc
                        """
                                .formatted(last == null ? "" : "and id < :after"),
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("limit", limit + 1);
        if (last != null) {
            query.setParameter("after", last);
        }
        List<?> rows = query.getResultList();
        return Page.cut(rows.stream().map(row -> list((Object[]) row)).toList(), limit, list -> list.id()
                .toString());
    }

    private static CadenceList list(Object[] row) {
        return new CadenceList(
                (UUID) row[0],
                CadenceKind.valueOf((String) row[1]),
                (String) row[2],
                (Instant) row[3],
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue());
    }

    /** Of one list, or all that are open of a kind; in the order in which they came. */
    public Page<CadenceItem> items(CadenceKind kind, @Nullable UUID list, @Nullable String after, int limit) {
        UUID last = Cursor.id(after);
        Query query = entities.createNativeQuery(
                        ITEMS + " where l.kind = :kind"
                                + (list == null ? " and i.state = 'OPEN'" : " and i.list = :list")
                                + (last == null ? "" : " and i.id > :after") + " order by i.id limit :limit",
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("limit", limit + 1);
        if (list != null) {
            query.setParameter("list", list);
        }
        if (last != null) {
            query.setParameter("after", last);
        }
        List<?> rows = query.getResultList();
        return Page.cut(rows.stream().map(row -> item((Object[]) row)).toList(), limit, item -> item.id()
                .toString());
    }

    public Optional<CadenceItem> find(UUID item) {
        List<?> rows = entities.createNativeQuery(ITEMS + " where i.id = :id", Object[].class)
                .setParameter("id", item)
                .getResultList();
        return rows.stream().map(row -> item((Object[]) row)).findFirst();
    }

    /** @return whether it was open */
    public boolean deal(UUID item, String decision, @Nullable String words, String who) {
        return entities.createNativeQuery(
                                """
                                update supervision.cadence_item set state = 'DEALT', decision = :decision, words = :words,
                                    dealt_by = :who, dealt_at = :now, version = version + 1
                                where id = :id and state = 'OPEN'
                                """)
                        .setParameter("decision", decision)
                        .setParameter("words", words)
                        .setParameter("who", who)
                        .setParameter("now", clock.instant())
                        .setParameter("id", item)
                        .executeUpdate()
                > 0;
    }

    private static CadenceItem item(Object[] row) {
        return new CadenceItem(
                (UUID) row[0],
                (UUID) row[1],
                CadenceKind.valueOf((String) row[2]),
                (String) row[3],
                CadenceItem.What.valueOf((String) row[4]),
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                row[8] == null ? null : ((Number) row[8]).intValue(),
                CadenceItem.State.valueOf((String) row[9]),
                ((Number) row[10]).intValue(),
                row[11] instanceof LocalDate day ? day : ((java.sql.Date) row[11]).toLocalDate(),
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (Instant) row[15]);
    }
}
