package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The order was taken out of the hands of a unit whose result is not needed any more.
 *
 * @param subject the order
 */
public record OrderEnded(UUID subject, Instant at, UUID incident, OrderRole part) implements DomainEvent {}
