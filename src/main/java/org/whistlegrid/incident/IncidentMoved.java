package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A case went from one stage to another. */
public record IncidentMoved(UUID subject, Instant at, Stage from, Stage to) implements DomainEvent {}
