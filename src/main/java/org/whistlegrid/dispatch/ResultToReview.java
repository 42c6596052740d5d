package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The result waits for the unit's window before it leaves the unit.
 *
 * @param subject the order
 */
public record ResultToReview(UUID subject, Instant at, UUID incident) implements DomainEvent {}
