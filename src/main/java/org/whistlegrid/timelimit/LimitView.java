package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A limit as screens show it: absolute instants, never a number of days to count from.
 *
 * @param excused its lateness was annulled or excused and counts as none; the raw fact stays as it is
 */
public record LimitView(
        Limit limit,
        String span,
        Instant start,
        Instant due,
        Instant yellowFrom,
        Instant darkFrom,
        @Nullable Instant metAt,
        Light light,
        String policy,
        boolean excused) {

    public static LimitView of(Limit limit, RunningLimit running, Instant now) {
        return new LimitView(
                limit,
                running.span(),
                running.start(),
                running.due(),
                running.yellowFrom(),
                running.darkFrom(),
                running.metAt(),
                running.light(now),
                running.policy(),
                false);
    }

    /** While the clock stands still; one that was met is not concerned. */
    public LimitView stopped() {
        return metAt != null
                ? this
                : new LimitView(limit, span, start, due, yellowFrom, darkFrom, null, Light.STOPPED, policy, excused);
    }

    /** Counts as not late; the instants stay for everybody to see. */
    public LimitView excusing() {
        return new LimitView(limit, span, start, due, yellowFrom, darkFrom, metAt, light, policy, true);
    }

    public static List<LimitView> of(Map<Limit, RunningLimit> limits, Instant now) {
        return limits.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), now))
                .toList();
    }
}
