package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit's window has taken the order.
 *
 * @param subject the order
 */
public record OrderSigned(UUID subject, Instant at, UUID incident) implements DomainEvent {}
