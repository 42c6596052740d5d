package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The superior platform has answered an application.
 *
 * @param subject the application
 */
public record SuperiorAnswered(UUID subject, Instant at, UUID incident, ExchangeKind kind, boolean accepted)
        implements DomainEvent {}
