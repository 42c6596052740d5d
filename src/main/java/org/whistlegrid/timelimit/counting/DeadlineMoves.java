package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/**
 * Moving a limit that runs, as arithmetic in the limit's own unit (domain.md §2.3, §2.4): a suspension shifts it by the
 * time of its unit that fell into it, an extension adds an amount of its unit. Under the policy version that the limit was
 * given under, so its lights move with it.
 */
public final class DeadlineMoves {

    private final Policy policy;
    private final Counter counter;
    private final Lighting lighting;

    public DeadlineMoves(Policy policy, Counter counter) {
        this.policy = policy;
        this.counter = counter;
        this.lighting = new Lighting(policy, counter);
    }

    /**
     * The clock stood still from one instant to another. What had been reached before stays reached: a limit that had
     * passed keeps its due, one that was yellow stays yellow.
     */
    public Deadline suspended(Deadline limit, Instant from, Instant until) {
        LimitUnit unit = limit.span().unit();
        Instant due = counter.suspended(unit, limit.due(), from, until);
        Instant yellowFrom = counter.suspended(unit, limit.yellowFrom(), from, until);
        Instant latestWindow = due.minus(policy.lights().yellowAtMost());
        boolean wasYellow = !from.isBefore(limit.yellowFrom());
        return new Deadline(
                limit.limit(),
                limit.span(),
                limit.start(),
                due,
                wasYellow ? limit.yellowFrom() : Lighting.notBefore(yellowFrom, latestWindow),
                darkFrom(limit, due, counter.suspended(unit, limit.darkFrom(), from, until)),
                limit.policy());
    }

    /** A due of statutory days moves on to the next working day, past an instant that only moved by what stood still. */
    private Instant darkFrom(Deadline limit, Instant due, Instant shifted) {
        LimitUnit unit = limit.span().unit();
        return shifted.isBefore(due)
                ? counter.forward(unit, due, counter.measure(unit, limit.due(), limit.darkFrom()))
                : shifted;
    }

    /**
     * So much more of the limit's own unit. The windows of its lights grow as the span grew.
     *
     * @throws IllegalArgumentException when the amount is of another unit
     */
    public Deadline extended(Deadline limit, Span by) {
        Span span = limit.span();
        if (by.unit() != span.unit()) {
            throw new IllegalArgumentException("a limit of " + span + " cannot grow by " + by);
        }
        Span grown = new Span(span.amount() + by.amount(), span.unit());
        double factor = (double) grown.amount() / span.amount();
        Duration yellow = counter.measure(span.unit(), limit.yellowFrom(), limit.due());
        Duration dark = counter.measure(span.unit(), limit.due(), limit.darkFrom());
        return lighting.lit(
                limit.limit(),
                grown,
                limit.start(),
                later(limit.due(), by),
                Lighting.part(yellow, factor),
                Lighting.part(dark, factor));
    }

    /** The due goes on by an amount of another limit's unit: L4 follows where L3 was extended. */
    public Deadline following(Deadline limit, Span by) {
        Duration yellow = counter.measure(limit.span().unit(), limit.yellowFrom(), limit.due());
        Duration dark = counter.measure(limit.span().unit(), limit.due(), limit.darkFrom());
        return limit.span().unit() == by.unit()
                ? extended(limit, by)
                : lighting.lit(limit.limit(), limit.span(), limit.start(), later(limit.due(), by), yellow, dark);
    }

    /** A due at 24:00 belongs to the day that ends then: counted on from there, not from the day that begins. */
    private Instant later(Instant due, Span by) {
        boolean endsWithItsDay =
                by.unit() == LimitUnit.STATUTORY_DAY || policy.options().contains(DueOption.END_OF_DAY);
        return counter.plus(endsWithItsDay ? due.minusNanos(1) : due, by, policy.options());
    }
}
