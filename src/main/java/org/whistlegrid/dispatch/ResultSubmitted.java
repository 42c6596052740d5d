package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit has submitted a result with evidence.
 *
 * @param subject the order
 * @param next what the case waits for now
 */
public record ResultSubmitted(UUID subject, Instant at, UUID incident, NextStep next) implements DomainEvent {}
