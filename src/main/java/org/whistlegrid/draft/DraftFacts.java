package org.whistlegrid.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is.
 *
 * @param basedOn the version it follows; null only for the very first drawing
 * @param toleranceSquareMetres below this a gap or overlap is a sliver (m²)
 * @param acts recorded changes since it was opened
 * @param checkedAt when the newest check ended; null when there was none
 * @param findings of the newest check
 * @param version what it was published as
 * @param coverage what the file of an import speaks of, the rest stays as it was; null for a redraw, and before it was read
 * @param coverageSaid whether somebody said so; otherwise it was concluded from the file
 */
public record DraftFacts(
        UUID id,
        DraftOrigin origin,
        @Nullable UUID basedOn,
        String title,
        DraftState state,
        double toleranceSquareMetres,
        String madeBy,
        Instant madeAt,
        int areas,
        int buildings,
        int acts,
        @Nullable Instant checkedAt,
        Tally findings,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable UUID version,
        @Nullable Coverage coverage,
        boolean coverageSaid) {}
