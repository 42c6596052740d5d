package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit has named who handles the order.
 *
 * @param subject the order
 * @param first whether nobody was named before
 */
public record HandlerAssigned(UUID subject, Instant at, UUID incident, boolean first) implements DomainEvent {}
