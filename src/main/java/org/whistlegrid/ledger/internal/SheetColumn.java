package org.whistlegrid.ledger.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ledger.LedgerRow;

/**
 * One column of an exported ledger.
 *
 * @param heading key under {@code sheet.column} of the bundle {@code messages/words}
 * @param width in characters
 * @param cell a text, a number or an instant; null for an empty cell
 */
record SheetColumn(String heading, int width, Function<LedgerRow, @Nullable Object> cell) {}
