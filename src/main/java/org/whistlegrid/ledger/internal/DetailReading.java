package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ledger.MatterDetails;
import org.whistlegrid.ledger.MatterDetails.DueAndMet;
import org.whistlegrid.timelimit.Limit;

/** Limits with what became of them, helpers, extensions: for the matters of one page at a time. */
@ApplicationScoped
class DetailReading {

    private static final String DETAILS =
            """
            select m.incident, o.l1_due, o.l1_met_at, o.l2_due, o.l2_met_at, o.l3_due, o.l3_met_at, i.l4_due, i.l4_met_at,
              (select string_agg(distinct c.unit, ' ') from dispatch.board_view c where c.incident = m.incident and c.part = 'CO'),
              (select count(*) from timelimit.extended_view x where x.incident = m.incident and x.limit_no = 'L3'),
              (select max(e.due) from ledger.entry e where e.incident = m.incident and e.ledger = 'SUSPENDED' and e.open)
            from board.matter_view m
              join incident.board_view i on i.id = m.incident
              left join dispatch.board_view o on o.id = m.order_id
            where m.incident in (:ids)
            """;

    private final EntityManager entities;

    DetailReading(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, MatterDetails> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(DETAILS).setParameter("ids", cases).getResultList();
        Map<UUID, MatterDetails> details = new HashMap<>();
        rows.forEach(row -> details.put((UUID) row[0], details(row)));
        return details;
    }

    private static MatterDetails details(Object[] row) {
        Map<Limit, DueAndMet> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            int column = 1 + 2 * limit.ordinal();
            add(limits, limit, (Instant) row[column], (Instant) row[column + 1]);
        }
        String units = (String) row[9];
        return new MatterDetails(
                limits, units == null ? List.of() : List.of(units.split(" ")), ((Number) row[10]).intValue(), (Instant)
                        row[11]);
    }

    private static void add(Map<Limit, DueAndMet> limits, Limit limit, @Nullable Instant due, @Nullable Instant metAt) {
        if (due != null) {
            limits.put(limit, new DueAndMet(due, metAt));
        }
    }
}
