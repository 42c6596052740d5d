package org.whistlegrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * A version that was published and not yet in force was taken back.
 *
 * @param subject the version
 * @param validFrom day it would have taken effect
 */
public record GridVersionWithdrawn(UUID subject, Instant at, LocalDate validFrom, String why, String by)
        implements DomainEvent {}
