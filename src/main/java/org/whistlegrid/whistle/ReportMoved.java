package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A called unit went on: signed, spoke with the whistler, came, handed its result in, was released, does not come.
 *
 * @param subject its report
 * @param from the stage before
 */
public record ReportMoved(
        UUID subject, Instant at, UUID whistle, @Nullable UUID incident, String unit, ReportStage from, ReportStage to)
        implements DomainEvent {}
