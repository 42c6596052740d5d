package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;

/** When a limit turns yellow and dark red, by the policy's light rule and in the limit's own kind of time. */
final class Lighting {

    private final Policy policy;
    private final Counter counter;

    Lighting(Policy policy, Counter counter) {
        this.policy = policy;
        this.counter = counter;
    }

    Deadline of(Limit limit, Span span, Instant start, Instant due) {
        Duration measure = counter.measure(span.unit(), start, due);
        LightRule lights = policy.lights();
        return lit(limit, span, start, due, part(measure, lights.yellowShare()), part(measure, lights.darkSpans()));
    }

    /**
     * @param yellow how long before the due it turns yellow by its share; the policy's longest window bounds it
     * @param dark how long after the due it turns dark red
     */
    Deadline lit(Limit limit, Span span, Instant start, Instant due, Duration yellow, Duration dark) {
        Instant share = counter.back(span.unit(), due, yellow);
        Instant yellowFrom = notBefore(share, due.minus(policy.lights().yellowAtMost()));
        Instant darkFrom = counter.forward(span.unit(), due, dark);
        return new Deadline(limit, span, start, due, notBefore(yellowFrom, start), darkFrom, policy.reference());
    }

    static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }

    static Instant notBefore(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
