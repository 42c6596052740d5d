package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A limit of a report stands at another instant.
 *
 * @param subject the report
 */
public record ReportLimitsMoved(UUID subject, Instant at, UUID whistle, @Nullable UUID incident)
        implements DomainEvent {}
