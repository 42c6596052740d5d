package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A case was taken off the ledger without a result, with a reason. */
public record IncidentVoided(UUID subject, Instant at, String reason) implements DomainEvent {}
