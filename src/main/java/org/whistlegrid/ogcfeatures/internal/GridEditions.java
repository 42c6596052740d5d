package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.ogcfeatures.TimeSpan;

/** The versions of the grid, and which of them a question speaks of. */
@ApplicationScoped
public class GridEditions {

    private final EntityManager entities;
    private final Grid grid;

    GridEditions(EntityManager entities, Grid grid) {
        this.entities = entities;
        this.grid = grid;
    }

    /** @param to first day it no longer holds */
    public record Edition(UUID version, LocalDate from, @Nullable LocalDate to) {

        boolean meets(TimeSpan span) {
            return (span.to() == null || !from.isAfter(span.to()))
                    && (span.from() == null || to == null || to.isAfter(span.from()));
        }
    }

    /** All, oldest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Edition> all() {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, valid_from, valid_to from grid.version_view order by valid_from", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Edition(
                        row.get("id", UUID.class), day(row.get("valid_from")), dayOrNull(row.get("valid_to"))))
                .toList();
    }

    /** Those in force at some time of the span; without a span the one in force today. */
    public List<Edition> of(@Nullable TimeSpan span) {
        LocalDate today = grid.today();
        TimeSpan asked = span == null ? new TimeSpan(today, today) : span;
        return all().stream().filter(edition -> edition.meets(asked)).toList();
    }

    static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static @Nullable LocalDate dayOrNull(@Nullable Object value) {
        return value == null ? null : day(value);
    }
}
