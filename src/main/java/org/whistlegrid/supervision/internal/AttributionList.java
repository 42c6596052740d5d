package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.AttributionFacts;
import org.whistlegrid.supervision.AttributionFilter;
import org.whistlegrid.supervision.AttributionFilter.Show;
import org.whistlegrid.supervision.Excuse;
import org.whistlegrid.supervision.HeldAs;

/** Reads the book of passed limits. */
@ApplicationScoped
public class AttributionList {

    private static final String SELECT =
            """
            select id, subject, incident, order_id, limit_name, due, holder, held_as, excused, excuse, excused_by,
                excused_at, excused_because
            from supervision.attribution_view
            """;

    private static final Map<Show, String> SHOWN = new EnumMap<>(
            Map.of(Show.ALL, "true", Show.COUNTED, "not excused", Show.EXEMPTED, "excused_at is not null"));

    private final EntityManager entities;

    AttributionList(EntityManager entities) {
        this.entities = entities;
    }

    /** Last noted first. */
    public Page<AttributionFacts> page(AttributionFilter filter, @Nullable String after, int limit) {
        UUID last = Cursor.id(after);
        Query query = entities.createNativeQuery(
                SELECT + "where " + SHOWN.get(filter.show())
                        + (filter.holder() == null ? "" : " and holder = :holder")
                        + (filter.limit() == null ? "" : " and limit_name = :name")
                        + (filter.from() == null ? "" : " and due >= :from")
                        + (filter.until() == null ? "" : " and due < :until")
                        + (last == null ? "" : " and id < :after")
                        + " order by id desc limit :limit",
                Object[].class);
        bind(query, "holder", filter.holder());
        bind(query, "name", filter.limit());
        bind(query, "from", filter.from());
        bind(query, "until", filter.until());
        bind(query, "after", last);
        query.setParameter("limit", limit + 1);
        return Page.cut(read(query), limit, facts -> facts.id().toString());
    }

    public List<AttributionFacts> ofIncident(UUID incident) {
        return read(entities.createNativeQuery(SELECT + "where incident = :incident order by due, id", Object[].class)
                .setParameter("incident", incident));
    }

    public Optional<AttributionFacts> find(UUID id) {
        return read(entities.createNativeQuery(SELECT + "where id = :id", Object[].class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    private static void bind(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static List<AttributionFacts> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> facts((Object[]) row)).toList();
    }

    private static AttributionFacts facts(Object[] row) {
        return new AttributionFacts(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (Instant) row[5],
                (String) row[6],
                HeldAs.valueOf((String) row[7]),
                (Boolean) row[8],
                row[9] == null ? null : Excuse.valueOf((String) row[9]),
                (String) row[10],
                (Instant) row[11],
                (String) row[12]);
    }
}
