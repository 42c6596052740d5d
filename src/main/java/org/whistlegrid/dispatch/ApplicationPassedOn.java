package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The next approver of the chain has it now.
 *
 * @param subject the application
 * @param decideBy when his own limit passes
 */
public record ApplicationPassedOn(UUID subject, Instant at, UUID incident, Instant decideBy) implements DomainEvent {}
