package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;

/** An instant of a report was moved: who, why, from, to. */
public record LimitMoved(
        UUID report, ReportLimit limit, String by, Instant at, String reason, Instant was, Instant due) {}
