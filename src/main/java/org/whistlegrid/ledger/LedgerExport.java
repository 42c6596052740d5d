package org.whistlegrid.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took rows of a ledger out of the product.
 *
 * @param serial stands in the file's watermark
 * @param filter what the ledger was narrowed to
 * @param madeBy username
 * @param unit his unit then
 */
public record LedgerExport(
        UUID id,
        String serial,
        Ledger ledger,
        LedgerFilter filter,
        int rows,
        String madeBy,
        @Nullable String unit,
        Instant madeAt) {}
