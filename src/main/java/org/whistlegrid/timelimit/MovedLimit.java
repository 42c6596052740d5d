package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.UUID;

/**
 * A limit that a recomputation would move, as it was when that was counted.
 *
 * @param number of the order, as people know it
 * @param becomesLate by the move, and was not late before
 */
public record MovedLimit(
        UUID order,
        UUID incident,
        String number,
        String unit,
        Limit limit,
        Instant from,
        Instant to,
        boolean becomesLate) {}
