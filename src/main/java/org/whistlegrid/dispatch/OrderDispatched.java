package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * An order was sent to a unit; its limits run from this instant.
 *
 * @param subject the order
 */
public record OrderDispatched(UUID subject, Instant at, UUID incident, OrderRole part) implements DomainEvent {}
