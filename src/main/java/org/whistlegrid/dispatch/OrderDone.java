package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The result of an order was accepted.
 *
 * @param subject the order
 */
public record OrderDone(UUID subject, Instant at, UUID incident) implements DomainEvent {}
