package org.whistlegrid.timelimit;

import java.time.Instant;
import java.time.LocalDate;

/** Which policy cases get from a day of dispatch on when nobody names one. */
public record PolicyChoice(String key, LocalDate effectiveFrom, String reason, String storedBy, Instant storedAt) {}
