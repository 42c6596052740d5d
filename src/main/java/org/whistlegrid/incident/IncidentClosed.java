package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A case was struck off the ledger (销号): verified, revisited where there is somebody to ask. */
public record IncidentClosed(UUID subject, Instant at) implements DomainEvent {}
