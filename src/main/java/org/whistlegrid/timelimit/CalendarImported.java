package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A year's notice came into force; open limits that cross the year may now be due at another instant. */
public record CalendarImported(UUID subject, Instant at, int year, int version) implements DomainEvent {}
