package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * From now on a case goes with another: it was merged into it, or the one that it went with was.
 *
 * @param into number of the case that it goes with; which that is may have changed again when somebody hears of this
 */
public record IncidentMerged(UUID subject, Instant at, String into) implements DomainEvent {}
