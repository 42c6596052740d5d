package org.whistlegrid.whistle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another sub-district that was asked to blow it together. */
public record PartnerFacts(
        String unit,
        PartnerState state,
        String askedBy,
        Instant askedAt,
        String words,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
