package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A limit as screens show it: absolute instants, never a number of days to count from. */
public record LimitView(
        Limit limit,
        String span,
        Instant start,
        Instant due,
        Instant yellowFrom,
        Instant darkFrom,
        @Nullable Instant metAt,
        Light light,
        String policy) {

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
                running.policy());
    }

    public static List<LimitView> of(Map<Limit, RunningLimit> limits, Instant now) {
        return limits.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), now))
                .toList();
    }
}
