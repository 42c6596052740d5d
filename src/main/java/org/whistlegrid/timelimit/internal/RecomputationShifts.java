package org.whistlegrid.timelimit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.MovedLimit;
import org.whistlegrid.timelimit.OpenLimits;

/** What previews showed, limit by limit. */
@ApplicationScoped
class RecomputationShifts {

    private static final String ADD =
            """
            insert into timelimit.recomputation_shift
                (recomputation, order_id, limit_no, incident, number, unit, due_from, due_to, becomes_late)
            select :recomputation, "order", "limit", incident, number, unit, "from", "to", late
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                "order" uuid, "limit" text, incident uuid, number text, unit text,
                "from" timestamptz, "to" timestamptz, late boolean)
            """;

    /** The cursor's key is the limit, its id the order. */
    private static final String PAGE =
            """
            select order_id, incident, number, unit, limit_no, due_from, due_to, becomes_late
            from timelimit.recomputation_shift
            where recomputation = :recomputation and (becomes_late or not :late)
              and (cast(:order as uuid) is null or (order_id, limit_no) > (cast(:order as uuid), :limit))
            order by order_id, limit_no limit :most
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    RecomputationShifts(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void add(UUID recomputation, List<OpenLimits.Shift> shifts, Instant now) {
        if (shifts.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = shifts.stream()
                .map(shift -> Map.<String, Object>of(
                        "order", shift.order(),
                        "limit", shift.limit(),
                        "incident", shift.incident(),
                        "number", shift.number(),
                        "unit", shift.unit(),
                        "from", shift.from().toString(),
                        "to", shift.to().toString(),
                        "late", shift.becomesLate(now)))
                .toList();
        entities.createNativeQuery(ADD)
                .setParameter("recomputation", recomputation)
                .setParameter("rows", write(rows))
                .executeUpdate();
    }

    void clear(UUID recomputation) {
        entities.createNativeQuery("delete from timelimit.recomputation_shift where recomputation = :recomputation")
                .setParameter("recomputation", recomputation)
                .executeUpdate();
    }

    List<MovedLimit> page(UUID recomputation, boolean onlyLate, @Nullable Cursor after, int most) {
        List<?> rows = entities.createNativeQuery(PAGE, Object[].class)
                .setParameter("recomputation", recomputation)
                .setParameter("late", onlyLate)
                .setParameter("order", after == null ? null : after.id().toString())
                .setParameter("limit", after == null ? "" : after.key())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    private static MovedLimit read(Object[] row) {
        return new MovedLimit(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                Limit.valueOf((String) row[4]),
                (Instant) row[5],
                (Instant) row[6],
                (Boolean) row[7]);
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
