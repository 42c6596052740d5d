package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.AsSeen;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.ledger.AloneWhistle;
import org.whistlegrid.ledger.LedgerEntry;
import org.whistlegrid.whistle.WhistleKind;

/** Suspensions, notes and disputes by their ids. */
@ApplicationScoped
class EntryReading {

    private static final String ENTRIES =
            """
            select e.id, e.open, e.kind, e.state, e.number, e.unit, e.since, e.due, e.examine_by, e.settled_at, e.asked_by,
              e.reason, e.basis, e.decided_by, e.words, e.to_unit, e.limit_no, e.incident,
              e.whistle, e.case_number, e.whistle_kind, e.title, e.place
            from ledger.entry e where e.id in (:ids)
            """;

    private final EntityManager entities;
    private final AsSeen asSeen;
    private final CurrentScope scope;

    EntryReading(EntityManager entities, AsSeen asSeen, CurrentScope scope) {
        this.entities = entities;
        this.asSeen = asSeen;
        this.scope = scope;
    }

    /**
     * @param matters as the asker sees them; where words are withheld, the entry's are too. Those about a whistle are
     *     between the unit and the district, as on the note's own page
     */
    @SuppressWarnings("unchecked")
    Map<UUID, LedgerEntry> of(Collection<UUID> ids, Map<UUID, MatterFacts> matters) {
        List<Object[]> rows =
                entities.createNativeQuery(ENTRIES).setParameter("ids", ids).getResultList();
        Map<UUID, LedgerEntry> entries = new HashMap<>();
        for (Object[] row : rows) {
            LedgerEntry entry = entry(row);
            MatterFacts matter = row[17] == null ? null : matters.get((UUID) row[17]);
            boolean withheld = entry.whistle() != null
                    ? !scope.get().seesUnit(entry.unit())
                    : matter == null || asSeen.withholds(matter);
            entries.put(entry.id(), withheld ? entry.withoutWords() : entry);
        }
        return entries;
    }

    private static @Nullable AloneWhistle whistle(Object[] row) {
        return row[18] == null
                ? null
                : new AloneWhistle(
                        (UUID) row[18],
                        (String) row[19],
                        WhistleKind.valueOf((String) row[20]),
                        (String) row[21],
                        (String) row[22]);
    }

    private static LedgerEntry entry(Object[] row) {
        return new LedgerEntry(
                (UUID) row[0],
                whistle(row),
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
