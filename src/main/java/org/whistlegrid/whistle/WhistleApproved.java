package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * The leadership has spoken.
 *
 * @param after those who were called were on their way already
 */
public record WhistleApproved(UUID subject, Instant at, @Nullable UUID incident, boolean granted, boolean after)
        implements DomainEvent {}
