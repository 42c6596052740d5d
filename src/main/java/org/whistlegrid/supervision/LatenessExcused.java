package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A passed limit was exempted: it counts as none from now on.
 *
 * @param subject the passing
 */
public record LatenessExcused(UUID subject, Instant at, @Nullable UUID incident) implements DomainEvent {}
