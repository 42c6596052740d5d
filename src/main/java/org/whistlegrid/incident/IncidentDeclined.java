package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A report was not accepted, with one of the six special treatments.
 *
 * @param referredTo line, route, case number or channel that the requester is told
 * @param words what the requester is told
 */
public record IncidentDeclined(
        UUID subject, Instant at, Disposition disposition, @Nullable String referredTo, String words)
        implements DomainEvent {}
