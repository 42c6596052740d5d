package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.board.AsSeen;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.ledger.LedgerEntry;

/** Suspensions, notes and disputes by their ids. */
@ApplicationScoped
class EntryReading {

    private static final String ENTRIES =
            """
            select e.id, e.open, e.kind, e.state, e.number, e.unit, e.since, e.due, e.examine_by, e.settled_at, e.asked_by,
              e.reason, e.basis, e.decided_by, e.words, e.to_unit, e.limit_no, e.incident
            from ledger.entry e where e.id in (:ids)
            """;

    private final EntityManager entities;
    private final AsSeen asSeen;

    EntryReading(EntityManager entities, AsSeen asSeen) {
        this.entities = entities;
        this.asSeen = asSeen;
    }

    /** @param matters as the asker sees them; where words are withheld, the entry's are too */
    @SuppressWarnings("unchecked")
    Map<UUID, LedgerEntry> of(Collection<UUID> ids, Map<UUID, MatterFacts> matters) {
        List<Object[]> rows =
                entities.createNativeQuery(ENTRIES).setParameter("ids", ids).getResultList();
        Map<UUID, LedgerEntry> entries = new HashMap<>();
        for (Object[] row : rows) {
            MatterFacts matter = matters.get((UUID) row[17]);
            boolean withheld = matter == null || asSeen.withholds(matter);
            entries.put((UUID) row[0], withheld ? entry(row).withoutWords() : entry(row));
        }
        return entries;
    }

    private static LedgerEntry entry(Object[] row) {
        return new LedgerEntry(
                (UUID) row[0],
                (Boolean) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (String) row[15],
                (String) row[16]);
    }
}
