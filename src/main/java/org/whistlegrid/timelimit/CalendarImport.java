package org.whistlegrid.timelimit;

import java.time.Instant;

/** An edition of a year's notice: who brought it in, when and why. */
public record CalendarImport(int version, Instant importedAt, String importedBy, String reason) {}
