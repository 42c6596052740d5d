package org.whistlegrid.grid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code through time.
 *
 * @param name the newest it had
 * @param first day on which it was there
 * @param gone first day on which it is no longer there; null while it is
 * @param predecessors whose ground it took over when it began, or later
 * @param successors who took over ground of it
 */
public record CodeLife(
        String code,
        Tier tier,
        String name,
        LocalDate first,
        @Nullable LocalDate gone,
        List<Kin> predecessors,
        List<Kin> successors) {

    /**
     * Another code of the same tier.
     *
     * @param since day from which the successor covers it
     * @param share of the predecessor's ground that the successor covers, 0 to 1
     */
    public record Kin(String code, String name, LocalDate since, double share) {}
}
