package org.whistlegrid.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the dated lists of what communities and a sub-district's own teams take.
 *
 * @param tier {@code COMMUNITY} or {@code SUB_DISTRICT}
 * @param pattern of category keys: {@code ?} one character, {@code *} at the end the rest
 * @param area code prefix it is limited to; empty for the whole district
 * @param comesFirst sent there before the duty list's unit; otherwise it only may be sent there
 * @param validTo from this day on it holds no more; null while nobody has ended it
 */
public record TaskItem(
        UUID id,
        UnitRef.Kind tier,
        String pattern,
        String area,
        boolean comesFirst,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        String enteredBy,
        @Nullable String endedReason,
        @Nullable String endedBy) {}
