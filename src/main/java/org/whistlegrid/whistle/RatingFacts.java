package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of the other.
 *
 * @param scores 1 to 5 by criterion
 * @param corrects the row that this one corrects
 */
public record RatingFacts(
        UUID id,
        UUID report,
        RatingSide side,
        String by,
        Instant at,
        Map<String, Integer> scores,
        String words,
        @Nullable UUID corrects,
        @Nullable String reason) {}
