package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/**
 * How policy and category meet (domain.md §2.4): L1 by urgency class and never later than L3; L2 falls away when it
 * would not come before L3; L3 the earlier of policy and category; L4 the earlier of the policy's and L3 plus checking,
 * never before L3. A superior's due, minus a buffer, bounds them all. A longer limit that law sets stands in for both the
 * policy's L3 and the category's; L4 is then checked after it.
 */
public final class FourLimits {

    private final Policy policy;
    private final Counter counter;
    private final Lighting lighting;

    public FourLimits(Policy policy, Counter counter) {
        this.policy = policy;
        this.counter = counter;
        this.lighting = new Lighting(policy, counter);
    }

    /** L1, L3 and L4 always, L2 unless it fell away. */
    public Map<Limit, Deadline> of(LimitQuestion question) {
        Instant start = question.dispatchedAt();
        ClassLimits urgency = policy.of(question.urgency());
        ClassLimits matter = question.complex() ? policy.of(Policy.COMPLEX) : urgency;
        Instant bound = bound(start, question.superiorDue(), urgency.buffer());

        Span legal = question.legal();
        Instant result = legal == null
                ? earlier(due(start, matter.result()), due(start, question.handling()), bound)
                : earlier(due(start, legal), bound);
        Instant first = earlier(due(start, urgency.first()), result);
        Instant feedback = earlier(due(start, matter.feedback()), bound);
        Instant checking = due(result, matter.checking());
        Instant checked = legal == null ? earlier(due(start, matter.closing()), checking) : checking;
        Instant closing = earlier(Lighting.notBefore(checked, result), bound);

        Map<Limit, Deadline> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.L1, deadline(Limit.L1, start, first, urgency.first(), question.handling(), matter.result()));
        if (feedback.isBefore(result)) {
            limits.put(Limit.L2, deadline(Limit.L2, start, feedback, matter.feedback()));
        }
        limits.put(Limit.L3, deadline(Limit.L3, start, result, legal, matter.result(), question.handling()));
        Span inOne = sum(matter.checking(), legal == null ? question.handling() : legal, matter.result());
        limits.put(Limit.L4, deadline(Limit.L4, start, closing, matter.closing(), inOne));
        return limits;
    }

    /** The buffer takes at most half of the time that the superior left; nothing is due before the dispatch. */
    private static Instant bound(Instant start, @Nullable Instant superiorDue, Span buffer) {
        if (superiorDue == null) {
            return Instant.MAX;
        }
        Duration left = Duration.between(start, superiorDue);
        if (left.isNegative()) {
            return start;
        }
        Duration wanted = buffer.unit().isContinuous() ? buffer.nominal() : Duration.ofDays(buffer.amount());
        Duration half = left.dividedBy(2);
        return superiorDue.minus(wanted.compareTo(half) < 0 ? wanted : half);
    }

    private Deadline deadline(Limit limit, Instant start, Instant due, @Nullable Span... candidates) {
        Span span = spanTo(start, due, candidates);
        return lighting.of(limit, span, start, due);
    }

    /** The span that leads from start to due, else the window in hours. */
    private Span spanTo(Instant start, Instant due, @Nullable Span... candidates) {
        for (Span candidate : candidates) {
            if (candidate != null && due(start, candidate).equals(due)) {
                return candidate;
            }
        }
        Duration window = Duration.between(start, due);
        long hours = window.plusHours(1).minusNanos(1).toHours();
        return new Span(Math.toIntExact(Math.max(1, hours)), LimitUnit.CONTINUOUS_HOUR);
    }

    private Instant due(Instant start, @Nullable Span span) {
        return span == null ? Instant.MAX : counter.plus(start, span, policy.options());
    }

    private static @Nullable Span sum(Span checking, @Nullable Span handling, Span result) {
        Span first = handling == null ? result : handling;
        return first.unit() == checking.unit() ? new Span(first.amount() + checking.amount(), first.unit()) : null;
    }

    private static Instant earlier(Instant one, Instant... others) {
        Instant earliest = one;
        for (Instant other : others) {
            earliest = other.isBefore(earliest) ? other : earliest;
        }
        return earliest;
    }
}
