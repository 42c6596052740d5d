package org.whistlegrid.directory;

import java.time.Instant;
import java.time.LocalDate;

/** One replacement of the duty list. */
public record DutyEdition(
        LocalDate validFrom, int added, int ended, String reason, String importedBy, Instant importedAt) {}
