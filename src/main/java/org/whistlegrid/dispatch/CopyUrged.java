package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The district has urged an order of which it has a copy.
 *
 * @param subject the order
 * @param by username
 */
public record CopyUrged(UUID subject, Instant at, UUID incident, String unit, String by, String words)
        implements DomainEvent {}
