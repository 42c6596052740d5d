package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * An asked unit let its time pass; noticed once, charged to it.
 *
 * @param subject the consultation
 */
public record ConsultationLate(UUID subject, Instant at, UUID incident, String unit, Instant due)
        implements DomainEvent {}
