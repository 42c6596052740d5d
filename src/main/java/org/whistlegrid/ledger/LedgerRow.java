package org.whistlegrid.ledger;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;

/**
 * One row of a ledger.
 *
 * @param entry null for live matters and zero-checks
 * @param zero null but for zero-checks
 */
public record LedgerRow(
        MatterFacts matter, MatterDetails details, @Nullable LedgerEntry entry, @Nullable ZeroCheckLine zero) {}
