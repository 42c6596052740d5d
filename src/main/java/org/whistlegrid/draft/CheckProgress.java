package org.whistlegrid.draft;

import java.time.Instant;

/**
 * How far a running check is.
 *
 * @param heal whether it repairs gaps and slivers below the tolerance
 * @param done rows looked at in this phase
 * @param total rows of this phase; 0 while that is not known
 */
public record CheckProgress(boolean heal, String askedBy, Instant askedAt, Phase phase, int done, int total) {

    /** What is being done. */
    public enum Phase {
        WAITING,
        CODES,
        RINGS,
        HEALING,
        OVERLAPS,
        GAPS,
        BUILDINGS
    }
}
