package org.whistlegrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that was taken back before its day.
 *
 * @param validFrom day it would have taken effect
 * @param reason why it was published
 * @param why it was taken back
 * @param replacedBy the version published in its place; null when there is none
 */
public record WithdrawnVersion(
        UUID id, LocalDate validFrom, String reason, Instant at, String by, String why, @Nullable UUID replacedBy) {}
