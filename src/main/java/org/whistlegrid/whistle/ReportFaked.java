package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * The whistler says that an arrival is not true: nobody was there, or not where it was said. The district judges.
 *
 * @param subject the report
 * @param incident null when the whistle stands alone
 * @param area code of the finest tier of the whistle's place
 * @param breach the record that the district judges
 * @param words why, in the whistler's words
 */
public record ReportFaked(
        UUID subject,
        Instant at,
        UUID whistle,
        @Nullable UUID incident,
        String unit,
        String area,
        UUID breach,
        String words)
        implements DomainEvent {}
