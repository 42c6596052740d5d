package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * Of a record that a unit did not report a limit has passed unmet: the unit has not spoken, or the district has not judged;
 * told once each.
 *
 * @param subject the report
 * @param incident null when the whistle stands alone
 * @param unit that was called; whose limit it was says {@code limit}
 * @param area code of the finest tier of the whistle's place
 * @param breach the record that waits
 * @param due the instant that passed, at or before {@code at}
 */
public record BreachLimitPassed(
        UUID subject,
        Instant at,
        UUID whistle,
        @Nullable UUID incident,
        String unit,
        String area,
        UUID breach,
        BreachLimit limit,
        Instant due)
        implements DomainEvent {}
