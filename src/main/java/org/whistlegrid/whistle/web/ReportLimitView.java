package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.ReportLimit;

/**
 * A limit of a called unit's report: absolute instants, never a number of hours to count from.
 *
 * @param policy the rule by which it was set
 */
public record ReportLimitView(
        ReportLimit limit,
        String span,
        Instant start,
        Instant due,
        Instant yellowFrom,
        Instant darkFrom,
        @Nullable Instant metAt,
        Light light,
        String policy) {

    static List<ReportLimitView> of(Map<ReportLimit, RunningLimit> limits, Instant now) {
        return limits.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static ReportLimitView of(ReportLimit limit, RunningLimit running, Instant now) {
        return new ReportLimitView(
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
}
