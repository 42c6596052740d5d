package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * An asked unit has said whether a matter is its own.
 *
 * @param subject the consultation
 */
public record ConsultationAnswered(UUID subject, Instant at, UUID incident, String unit, boolean ours)
        implements DomainEvent {}
