package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A limit of a called unit's report has passed unmet; told once for each due instant.
 *
 * @param subject the report
 * @param incident null when the whistle stands alone
 * @param area code of the finest tier of the whistle's place
 * @param limit the last of those that were due at that instant: who has not come has not signed either
 * @param due the instant that passed, at or before {@code at}
 */
public record ReportLimitPassed(
        UUID subject,
        Instant at,
        UUID whistle,
        @Nullable UUID incident,
        String unit,
        String area,
        ReportLimit limit,
        Instant due)
        implements DomainEvent {}
