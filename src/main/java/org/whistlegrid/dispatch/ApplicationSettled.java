package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * An application was granted, refused, taken back, or fell away.
 *
 * @param subject the application
 * @param resumesAt when the clock that it stopped runs again by itself; null unless a suspension was granted
 * @param requesterToBeTold whether the requester must hear of it (Beijing ordinance Art. 15)
 */
public record ApplicationSettled(
        UUID subject,
        Instant at,
        UUID incident,
        @Nullable UUID order,
        ApplicationKind kind,
        ApplicationState state,
        @Nullable Instant resumesAt,
        boolean requesterToBeTold)
        implements DomainEvent {}
