package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A new case stands in the register. */
public record IncidentOpened(UUID subject, Instant at, String caseNumber) implements DomainEvent {}
