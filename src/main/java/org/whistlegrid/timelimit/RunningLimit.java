package org.whistlegrid.timelimit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as an order or case keeps it: the instants that were computed at dispatch, by which policy, and when it was
 * met. The instants never change by themselves; each move of one is a {@link LimitMove}.
 *
 * @param span how long, in words: {@code 3 NATURAL_DAY}
 * @param yellowFrom from here on it is soon due
 * @param darkFrom from here on it is late by more than its whole span
 * @param policy key and version of the policy, {@code 1-3-7-10@1}
 * @param metAt when what it asks for was done; null while it runs
 */
@Embeddable
public record RunningLimit(
        String span,
        Instant start,
        Instant due,
        Instant yellowFrom,
        Instant darkFrom,
        String policy,
        @Nullable Instant metAt) {

    public static RunningLimit of(Deadline deadline) {
        return new RunningLimit(
                deadline.span().toString(),
                deadline.start(),
                deadline.due(),
                deadline.yellowFrom(),
                deadline.darkFrom(),
                deadline.policy(),
                null);
    }

    /** The first fulfilment counts; a second one changes nothing. */
    public RunningLimit met(Instant at) {
        return metAt != null ? this : new RunningLimit(span, start, due, yellowFrom, darkFrom, policy, at);
    }

    /** The fulfilment is withdrawn, the instants stay: when the due has passed it is late at once. */
    public RunningLimit withdrawn() {
        return new RunningLimit(span, start, due, yellowFrom, darkFrom, policy, null);
    }

    /** The same limit at other instants; whether and when it was met stays. */
    public RunningLimit moved(Deadline to) {
        return new RunningLimit(
                to.span().toString(), start, to.due(), to.yellowFrom(), to.darkFrom(), to.policy(), metAt);
    }

    public Deadline asDeadline(Limit limit) {
        return new Deadline(limit, Span.parse(span), start, due, yellowFrom, darkFrom, policy);
    }

    public boolean open() {
        return metAt == null;
    }

    /** Whether it is, or was when it was met, past its due. */
    public boolean late(Instant now) {
        return !(metAt == null ? now : metAt).isBefore(due);
    }

    /** How it stands; once met, how it stood then. */
    public Light light(Instant now) {
        return Light.of(yellowFrom, due, darkFrom, metAt == null ? now : metAt);
    }
}
