package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit's window has sent the result back to who handles it.
 *
 * @param subject the order
 */
public record ResultSentBack(UUID subject, Instant at, UUID incident) implements DomainEvent {}
