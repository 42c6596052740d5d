package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * A unit was asked before dispatch whether a matter is its own.
 *
 * @param subject the consultation
 * @param answerBy its own limit
 */
public record ConsultationAsked(UUID subject, Instant at, UUID incident, String unit, Instant answerBy)
        implements DomainEvent {}
