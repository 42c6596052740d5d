package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;

/**
 * A list of one period.
 *
 * @param period {@code 2026-11}, {@code 2026-W48}, {@code 2026-11-24}, {@code 2026-Q4}
 * @param items how many it has
 * @param open how many of them nobody has dealt with
 */
public record CadenceList(UUID id, CadenceKind kind, String period, Instant drawnAt, int items, int open) {}
