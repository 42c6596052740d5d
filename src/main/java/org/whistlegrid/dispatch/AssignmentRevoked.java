package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit has taken the work away from who was named for it.
 *
 * @param subject the order
 */
public record AssignmentRevoked(UUID subject, Instant at, UUID incident) implements DomainEvent {}
