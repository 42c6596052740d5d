package org.whistlegrid.proof;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored about one case, as plain rows. */
record History(
        UUID incident,
        Row facts,
        List<Row> orders,
        List<Row> moves,
        List<Row> acts,
        List<Row> notices,
        List<Row> applications) {

    /** A row by the names of its columns. */
    record Row(Map<String, Object> cells) {

        String text(String column) {
            return String.valueOf(cells.get(column));
        }

        @Nullable
        String textOrNull(String column) {
            return (String) cells.get(column);
        }

        UUID id(String column) {
            return (UUID) cells.get(column);
        }

        boolean has(String column) {
            return cells.get(column) != null;
        }

        Instant at(String column) {
            return (Instant) cells.get(column);
        }

        @Nullable
        Instant atOrNull(String column) {
            return (Instant) cells.get(column);
        }

        int number(String column) {
            return ((Number) cells.get(column)).intValue();
        }
    }

    static History of(EntityManager entities, UUID incident) {
        return new History(
                incident,
                rows(
                                entities,
                                "select stage, category, filed_condition, superior_due, closed_at, l4_start, l4_due, l4_met_at,"
                                        + " l4_yellow_from, recurrences, merged_into, reported_at from incident.incident where id = :id",
                                incident)
                        .get(0),
                rows(
                        entities,
                        "select id, unit, tier, part, stage, dispatched_at, ended_at, round, l1_start, l1_due, l1_met_at, l1_yellow_from, l1_span,"
                                + " l2_start, l2_due, l2_met_at, l2_yellow_from, l2_span, l3_start, l3_due, l3_met_at, l3_yellow_from, l3_span"
                                + " from dispatch.department_order where incident = :id order by dispatched_at, id",
                        incident),
                rows(
                        entities,
                        "select subject, limit_no, kind, at, due_from, due_to, stopped_from, stopped_until, span, application"
                                + " from timelimit.limit_move where incident = :id order by id",
                        incident),
                rows(
                        entities,
                        "select act, at, order_id, actor, details ->> 'LIMIT' as limit_no, details ->> 'OUTCOME' as outcome"
                                + " from incident.history where incident = :id order by id",
                        incident),
                rows(
                        entities,
                        "select subject, rung, limit_no, cause, limit_due, state, raised_at, reached_at from supervision.notice where incident = :id",
                        incident),
                rows(
                        entities,
                        "select id, kind, state, order_id, settled_at, resumed_at, until_at from dispatch.application"
                                + " where incident = :id order by asked_at",
                        incident));
    }

    @SuppressWarnings("unchecked")
    static List<Row> rows(EntityManager entities, String sql, UUID incident) {
        List<Tuple> tuples = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("id", incident)
                .getResultList();
        return tuples.stream()
                .map(tuple -> {
                    Map<String, Object> cells = new HashMap<>();
                    tuple.getElements()
                            .forEach(element -> cells.put(
                                    element.getAlias().toLowerCase(java.util.Locale.ROOT),
                                    instant(tuple.get(element))));
                    return new Row(cells);
                })
                .toList();
    }

    private static @Nullable Object instant(@Nullable Object value) {
        if (value instanceof java.time.OffsetDateTime at) {
            return at.toInstant();
        }
        return value instanceof java.sql.Timestamp at ? at.toInstant() : value;
    }

    /** Units that were given a second order of the case while they held one. */
    List<String> heldTwice() {
        return orders.stream()
                .filter(order -> orders.stream()
                        .anyMatch(other -> other.text("unit").equals(order.text("unit"))
                                && other.at("dispatched_at").isAfter(order.at("dispatched_at"))
                                && (!order.has("ended_at")
                                        || other.at("dispatched_at").isBefore(order.at("ended_at")))
                                && !order.text("stage").equals("DONE")))
                .map(order -> order.text("unit"))
                .toList();
    }
}
