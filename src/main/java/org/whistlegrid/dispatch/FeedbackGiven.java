package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit has fed back with content.
 *
 * @param subject the order
 */
public record FeedbackGiven(UUID subject, Instant at, UUID incident) implements DomainEvent {}
