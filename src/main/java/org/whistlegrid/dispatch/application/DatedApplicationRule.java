package org.whistlegrid.dispatch.application;

import java.time.Instant;
import java.time.LocalDate;
import org.whistlegrid.dispatch.ApplicationKind;

/** A version of the rule of one kind of application: from which day on, by whom and why. */
public record DatedApplicationRule(
        ApplicationKind kind,
        LocalDate effectiveFrom,
        ApplicationRule rule,
        String reason,
        String storedBy,
        Instant storedAt) {}
