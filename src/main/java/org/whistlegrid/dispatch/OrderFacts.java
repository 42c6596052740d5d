package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * An order as other rooms may know it.
 *
 * @param limits L1 to L3; L2 is absent where it would not come before L3
 * @param endedAt when it was handed up, returned or ended
 * @param round 0 at first, one more after each rework
 * @param explanationAskedAt when a late helper was asked why
 * @param explainedAt when it said so
 */
public record OrderFacts(
        UUID id,
        UUID incident,
        String number,
        String unit,
        OrderRole part,
        OrderTier tier,
        OrderStage stage,
        @Nullable String handler,
        Instant dispatchedAt,
        @Nullable Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        int round,
        Map<Limit, RunningLimit> limits,
        @Nullable Instant explanationAskedAt,
        @Nullable Instant explainedAt) {

    OrderFacts withoutResult() {
        return new OrderFacts(
                id,
                incident,
                number,
                unit,
                part,
                tier,
                stage,
                handler,
                dispatchedAt,
                signedAt,
                endedAt,
                null,
                round,
                limits,
                explanationAskedAt,
                explainedAt);
    }
}
