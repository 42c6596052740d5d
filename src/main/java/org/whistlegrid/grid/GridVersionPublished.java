package org.whistlegrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A drawing became a version.
 *
 * @param subject the version
 * @param validFrom day it takes effect, perhaps a later one
 * @param before the version it ends; null for the very first
 */
public record GridVersionPublished(
        UUID subject, Instant at, LocalDate validFrom, String reason, @Nullable UUID before, String by)
        implements DomainEvent {}
