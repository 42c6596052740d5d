package org.whistlegrid.timelimit;

import java.time.Instant;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in the life of an order: due, and when it was met. Immutable; each verb gives the next value.
 *
 * @param metAt null while open
 */
@Embeddable
public record RunningLimit(
        Span span,
        Instant start,
        Instant due,
        Instant yellowFrom,
        Instant darkFrom,
        String policy,
        @Nullable Instant metAt) {

    public static RunningLimit of(Deadline deadline) {
        return new RunningLimit(
                deadline.span(),
                deadline.start(),
                deadline.due(),
                deadline.yellowFrom(),
                deadline.darkFrom(),
                deadline.policy(),
                null);
    }

    /** The first fulfilment counts; meeting it again changes nothing. */
    public RunningLimit met(Instant at) {
        return metAt == null ? new RunningLimit(span, start, due, yellowFrom, darkFrom, policy, at) : this;
    }

    /** Rework withdraws the fulfilment and keeps the due instant: if that has passed, it is late at once. */
    public RunningLimit withdrawn() {
        return new RunningLimit(span, start, due, yellowFrom, darkFrom, policy, null);
    }

    public boolean open() {
        return metAt == null;
    }

    /** How it stands; once met, how it stood then. */
    public Light light(Instant now) {
        return Light.of(yellowFrom, due, darkFrom, metAt == null ? now : metAt);
    }

    /** Whether it is, or was when met, past its due. */
    public boolean late(Instant now) {
        return !(metAt == null ? now : metAt).isBefore(due);
    }
}
