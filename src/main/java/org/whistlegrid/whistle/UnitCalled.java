package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A unit is called.
 *
 * @param subject its report
 * @param nextCheck when its limits are looked at first
 */
public record UnitCalled(
        UUID subject, Instant at, UUID whistle, @Nullable UUID incident, String unit, Instant nextCheck)
        implements DomainEvent {}
