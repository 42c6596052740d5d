package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A case that was struck off is back on the ledger: the same fact came again (反弹). */
public record IncidentReopened(UUID subject, Instant at) implements DomainEvent {}
