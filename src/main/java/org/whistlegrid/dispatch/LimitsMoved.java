package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * Limits of an order, and perhaps L4 of its case, stand at other instants; whoever watches looks again.
 *
 * @param subject the order
 */
public record LimitsMoved(UUID subject, Instant at, UUID incident) implements DomainEvent {}
