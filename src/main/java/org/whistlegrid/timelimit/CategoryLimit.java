package org.whistlegrid.timelimit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category's limit for the result from a day of dispatch on, in place of the one that its list gives.
 *
 * @param handling null: only the policy's
 */
public record CategoryLimit(
        String category, LocalDate effectiveFrom, @Nullable Span handling, String reason, String storedBy) {}
