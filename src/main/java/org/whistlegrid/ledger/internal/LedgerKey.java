package org.whistlegrid.ledger.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a ledger before it is read: its id, its matter if it is about one, and what it is sorted by. */
record LedgerKey(UUID id, @Nullable UUID incident, String key) {

    static LedgerKey of(Object[] row) {
        return new LedgerKey((UUID) row[0], (UUID) row[1], (String) row[2]);
    }
}
