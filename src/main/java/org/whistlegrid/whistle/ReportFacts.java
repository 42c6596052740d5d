package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * One called unit's report as others may know it.
 *
 * @param task what is asked of this unit in particular
 * @param limits all four; a limit that was met says when
 * @param leftWords why it was released, or does not come
 */
public record ReportFacts(
        UUID id,
        UUID whistle,
        String unit,
        boolean lead,
        ReportStage stage,
        @Nullable String task,
        String calledBy,
        Instant calledAt,
        @Nullable String signedBy,
        @Nullable String contactedBy,
        @Nullable String contactWords,
        @Nullable String result,
        @Nullable String resultBy,
        @Nullable Instant resultAt,
        @Nullable String leftBy,
        @Nullable Instant leftAt,
        @Nullable String leftWords,
        Map<ReportLimit, RunningLimit> limits) {}
