package org.whistlegrid.ledger.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.ledger.LedgerEntry;

/** A suspension, supervision note or dispute, with names; see {@link LedgerEntry}. */
public record EntryCell(
        boolean open,
        String kind,
        String state,
        @Nullable String number,
        String unit,
        @Nullable String unitName,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant examineBy,
        @Nullable Instant settledAt,
        @Nullable String askedBy,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String decidedBy,
        @Nullable String words,
        @Nullable String toUnitName,
        @Nullable String limit) {

    static @Nullable EntryCell of(@Nullable LedgerEntry entry, Names names) {
        return entry == null
                ? null
                : new EntryCell(
                        entry.open(),
                        entry.kind(),
                        entry.state(),
                        entry.number(),
                        entry.unit(),
                        names.unitInShort(entry.unit()),
                        entry.since(),
                        entry.due(),
                        entry.examineBy(),
                        entry.settledAt(),
                        names.person(entry.askedBy()),
                        entry.reason(),
                        entry.basis(),
                        names.person(entry.decidedBy()),
                        entry.words(),
                        names.unitInShort(entry.toUnit()),
                        entry.limit());
    }
}
