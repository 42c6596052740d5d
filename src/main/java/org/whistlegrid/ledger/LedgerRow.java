package org.whistlegrid.ledger;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;

/**
 * One row of a ledger.
 *
 * @param matter null for a note about a whistle that stands alone
 * @param entry null for live matters and zero-checks
 * @param zero null but for zero-checks
 */
public record LedgerRow(
        @Nullable MatterFacts matter,
        MatterDetails details,
        @Nullable LedgerEntry entry,
        @Nullable ZeroCheckLine zero) {

    /** What the row is about where there is no matter; null where there is one. */
    public @Nullable AloneWhistle whistle() {
        return entry == null ? null : entry.whistle();
    }

    /** Of the suspension, note or dispute, or else of the case. */
    public UUID key() {
        return entry == null ? Objects.requireNonNull(matter).incident() : entry.id();
    }

    /** Of the case or of the whistle, as {@link #text} and {@link #where} are. */
    public String number() {
        return matter == null ? alone().number() : matter.caseNumber();
    }

    public String text() {
        return matter == null ? alone().title() : matter.text();
    }

    public @Nullable String where() {
        return matter == null ? alone().where() : matter.where();
    }

    private AloneWhistle alone() {
        return Objects.requireNonNull(whistle());
    }
}
