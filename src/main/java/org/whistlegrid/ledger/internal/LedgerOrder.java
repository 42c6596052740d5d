package org.whistlegrid.ledger.internal;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerSorting;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Refusal;

/**
 * One way of reading one ledger: the column it is sorted by, with an index behind it, and where the next page begins.
 *
 * @param id column that breaks ties
 */
record LedgerOrder(String column, boolean instant, boolean ascending, String id) {

    private static final String NEVER = "infinity";
    private static final long FARTHEST_SECOND = 100_000_000_000L;

    /** @throws Refusal {@code filter-invalid} for an order that the ledger does not have */
    static LedgerOrder of(Ledger ledger, LedgerSorting sorting) {
        LedgerSource source = LedgerSource.of(ledger);
        return switch (sorting) {
            case DUE -> new LedgerOrder(source.due(), true, true, source.id());
            case NEWEST -> new LedgerOrder(source.begin(), true, false, source.id());
            case NUMBER -> new LedgerOrder(source.row() + ".case_number", false, false, source.id());
            case EXAMINE -> {
                if (ledger != Ledger.SUSPENDED) {
                    throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", "sort", sorting.name());
                }
                yield new LedgerOrder("e.examine_by", true, true, source.id());
            }
        };
    }

    /** The key as a column of the answer, in words that come back as a parameter. */
    String key() {
        return instant
                ? "case when %1$s = 'infinity' then 'infinity' else to_char(%1$s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') end"
                        .formatted(column)
                : column;
    }

    String orderBy() {
        return " order by %1$s %3$s, %2$s %3$s".formatted(column, id, ascending ? "asc" : "desc");
    }

    void startAfter(@Nullable String after, Conditions conditions) {
        Cursor cursor = Cursor.read(after, this::fits);
        if (cursor != null) {
            conditions
                    .and("(%s, %s) %s (cast(:afterKey as %s), :afterId)"
                            .formatted(column, id, ascending ? ">" : "<", instant ? "timestamptz" : "text"))
                    .with("afterKey", cursor.key())
                    .with("afterId", cursor.id());
        }
    }

    private boolean fits(String text) {
        if (!instant || text.equals(NEVER)) {
            return true;
        }
        try {
            return Math.abs(Instant.parse(text).getEpochSecond()) < FARTHEST_SECOND;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
