package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A called unit does not report: it says so, did not come in time, or left. The district looks into it and judges; that it
 * was declared says nothing yet about whether it is true.
 *
 * @param subject the report
 * @param incident null when the whistle stands alone
 * @param area code of the finest tier of the whistle's place
 * @param breach the record that the district judges
 * @param kind never {@link BreachKind#FAKED}
 * @param words why, in the words of who declared it
 */
public record ReportRefused(
        UUID subject,
        Instant at,
        UUID whistle,
        @Nullable UUID incident,
        String unit,
        String area,
        UUID breach,
        BreachKind kind,
        String words)
        implements DomainEvent {}
