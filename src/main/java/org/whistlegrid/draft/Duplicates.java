package org.whistlegrid.draft;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose code an earlier row has already. All of them may be, so each takes a bit; what the earlier one is called is
 * kept for as many as a report can name.
 */
final class Duplicates {

    private final BitSet rows = new BitSet();
    private final Map<Integer, String> firsts = new HashMap<>();

    boolean add(int row, String first) {
        rows.set(row);
        return firsts.size() < Findings.MOST && firsts.putIfAbsent(row, first) == null;
    }

    boolean has(int row) {
        return rows.get(row);
    }

    /** Null also where it was not kept. */
    @Nullable
    String firstOf(int row) {
        return firsts.get(row);
    }
}
