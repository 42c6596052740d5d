package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * Somebody who neither reported nor handled it has checked the result.
 *
 * @param subject the incident
 */
public record ResultVerified(UUID subject, Instant at, NextStep next) implements DomainEvent {}
