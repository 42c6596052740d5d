package org.whistlegrid.timelimit;

import java.time.Instant;
import java.time.LocalDate;

/** Who stored a version of a policy, when and why. */
public record PolicyVersion(
        String key, int version, LocalDate effectiveFrom, String reason, String storedBy, Instant storedAt) {}
