package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A whistle went on: declared done, its results collected, rated, over.
 *
 * @param from the stage before
 * @param byTimer the procedure moved its token itself: the time for rating is over
 * @param rateBy until when both sides may rate; null unless that has begun
 */
public record WhistleMoved(
        UUID subject,
        Instant at,
        @Nullable UUID incident,
        WhistleStage from,
        WhistleStage to,
        @Nullable Instant rateBy,
        boolean byTimer)
        implements DomainEvent {}
