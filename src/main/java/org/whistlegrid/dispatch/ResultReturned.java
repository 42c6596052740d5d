package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The result was sent back to the same unit for rework.
 *
 * @param subject the order
 */
public record ResultReturned(UUID subject, Instant at, UUID incident, OrderRole part) implements DomainEvent {}
