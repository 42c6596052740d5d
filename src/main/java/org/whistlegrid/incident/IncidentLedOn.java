package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The case that this one goes with was itself merged: it goes with another now, and its stage is what it was.
 *
 * @param into number of the case that it goes with from now on
 */
public record IncidentLedOn(UUID subject, Instant at, String into) implements DomainEvent {}
