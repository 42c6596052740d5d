package org.whistlegrid.timelimit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.CategoryLimit;
import org.whistlegrid.timelimit.Span;

/** Dated limits of categories. What is stored never changes; the newest that is effective on a day holds. */
@ApplicationScoped
public class CategoryLimits {

    private final EntityManager entities;
    private final Clock clock;

    CategoryLimits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public List<CategoryLimit> list() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select category, effective_from, handling, reason, stored_by
                        from timelimit.category_limit order by category, effective_from, number
                        """)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(CategoryLimits::read)
                .toList();
    }

    @Transactional
    public void add(CategoryLimit limit) {
        entities.createNativeQuery(
                        """
                        insert into timelimit.category_limit (category, effective_from, handling, reason, stored_by, stored_at)
                        values (:category, :from, :handling, :reason, :by, :at)
                        """)
                .setParameter("category", limit.category())
                .setParameter("from", limit.effectiveFrom())
                .setParameter(
                        "handling",
                        limit.handling() == null ? null : limit.handling().toString())
                .setParameter("reason", limit.reason())
                .setParameter("by", limit.storedBy())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private static CategoryLimit read(Object[] row) {
        return new CategoryLimit((String) row[0], Dates.read(row[1]), span(row[2]), (String) row[3], (String) row[4]);
    }

    private static @Nullable Span span(@Nullable Object text) {
        return text == null ? null : Span.parse((String) text);
    }
}
