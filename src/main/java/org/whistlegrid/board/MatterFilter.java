package org.whistlegrid.board;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Light;

/**
 * What a list of matters is narrowed to; an empty set or null narrows nothing. Without stages and window only what is
 * still on the ledger is listed.
 *
 * @param area code prefix of any tier down to the grid
 * @param window a stretch of time instead of the whole ledger
 * @param mine only what the asker reported himself, closed or not
 * @param text part of the words or the place, or the beginning of a case number
 */
public record MatterFilter(
        Set<Light> lights,
        Set<String> units,
        @Nullable String area,
        Set<String> stages,
        @Nullable Window window,
        boolean mine,
        @Nullable String text) {

    /** The three figures of the board that look at a stretch of time. */
    public enum Window {
        DUE_NEXT_HOUR,
        CREATED_TODAY,
        CLOSED_TODAY
    }
}
