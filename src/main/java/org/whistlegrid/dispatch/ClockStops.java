package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * An order is about to be suspended: its clock stands still from this instant.
 *
 * @param subject the order
 */
public record ClockStops(UUID subject, Instant at, UUID incident) implements DomainEvent {}
