package org.whistlegrid.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Light;

/**
 * What a ledger is narrowed to; an empty set or null narrows nothing.
 *
 * @param text part of the words, of the place or of a reason, or the beginning of a number
 * @param area code prefix of any of the four tiers
 * @param categories keys
 * @param from first day: of the report for matters, of the entry's begin for entries
 * @param to last day, included
 * @param month first day of the month of a zero-check; of the newest list when null
 */
public record LedgerFilter(
        @Nullable String text,
        @Nullable String area,
        Set<String> units,
        Set<String> categories,
        Set<Light> lights,
        Set<String> stages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Show show,
        @Nullable LocalDate month) {

    public static final LedgerFilter NONE =
            new LedgerFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, Show.OPEN, null);

    /** Which rows of a ledger. Of the live one all are open. */
    public enum Show {
        /** Still on the ledger; of a zero-check: not cleared yet. */
        OPEN,
        SETTLED,
        ALL
    }
}
