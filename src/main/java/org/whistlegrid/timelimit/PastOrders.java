package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: what was dispatched in a stretch of time, as facts from which limits can be computed again. */
public interface PastOrders {

    /**
     * Orders dispatched from one instant, included, to another, in the order of their keys.
     *
     * @param after the last one seen; null from the beginning
     */
    List<Past> dispatched(Instant from, Instant until, @Nullable UUID after, int most);

    /**
     * One order as it was.
     *
     * @param question what its limits depend on
     * @param limits as they are kept; L4 with the first order of its case
     * @param changes what was done to each limit since
     */
    record Past(
            UUID order,
            String unit,
            LimitQuestion question,
            Map<Limit, RunningLimit> limits,
            Map<Limit, List<LimitChange>> changes) {}
}
