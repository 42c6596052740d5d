package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.MatterReader;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerEntry;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.ledger.MatterDetails;
import org.whistlegrid.ledger.ZeroCheckLine;

/** Reads what a page of keys stands for: four queries a page, however long it is. */
@ApplicationScoped
class LedgerRows {

    private final MatterReader matters;
    private final DetailReading details;
    private final EntryReading entries;
    private final ZeroChecks zeroChecks;

    LedgerRows(MatterReader matters, DetailReading details, EntryReading entries, ZeroChecks zeroChecks) {
        this.matters = matters;
        this.details = details;
        this.entries = entries;
        this.zeroChecks = zeroChecks;
    }

    /** What was taken off while the page was read is left out. */
    List<LedgerRow> read(Ledger ledger, LedgerFilter filter, List<LedgerKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<UUID> cases = keys.stream()
                .map(LedgerKey::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> ids = keys.stream().map(LedgerKey::id).toList();
        Map<UUID, MatterFacts> facts = matters.of(cases);
        Map<UUID, MatterDetails> more = details.of(cases);
        Map<UUID, LedgerEntry> entry = ledger.hasEntries() ? entries.of(ids, facts) : Map.of();
        Map<UUID, ZeroCheckLine> zero =
                ledger == Ledger.ZERO_CHECK ? zeroChecks.lines(filter.month(), ids, facts) : Map.of();
        return keys.stream()
                .map(key -> {
                    MatterFacts matter = key.incident() == null ? null : facts.get(key.incident());
                    MatterDetails its =
                            matter == null ? MatterDetails.NONE : more.getOrDefault(key.incident(), MatterDetails.NONE);
                    return new LedgerRow(matter, its, entry.get(key.id()), zero.get(key.id()));
                })
                .filter(row -> row.matter() != null || row.whistle() != null)
                .toList();
    }
}
