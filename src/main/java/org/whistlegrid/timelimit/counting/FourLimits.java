package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Ground;
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
        Map<Limit, Deadline> limits = new EnumMap<>(Limit.class);
        led(question).forEach((limit, led) -> limits.put(limit, led.deadline()));
        return limits;
    }

    /** The same with what decided each of them, and the days that were counted. */
    public Map<Limit, Given> given(LimitQuestion question) {
        Map<Limit, Given> limits = new EnumMap<>(Limit.class);
        led(question).forEach((limit, led) -> {
            Way way = led.way();
            Counted counted = way.span() == null ? null : counter.count(way.from(), way.span(), policy.options());
            limits.put(limit, new Given(led.deadline(), way.ground(), counted));
        });
        return limits;
    }

    private Map<Limit, Led> led(LimitQuestion question) {
        Instant start = question.dispatchedAt();
        ClassLimits urgency = policy.of(question.urgency());
        ClassLimits matter = question.complex() ? policy.of(Policy.COMPLEX) : urgency;
        Way bound = Way.to(Ground.SUPERIOR, start, bound(start, question.superiorDue(), urgency.buffer()));

        Span legal = question.legal();
        Way result = legal == null
                ? Way.earliest(
                        way(Ground.POLICY, start, matter.result()),
                        way(Ground.CATEGORY, start, question.handling()),
                        bound)
                : Way.earliest(way(Ground.LEGAL, start, legal), bound);
        Way byResult = Way.to(Ground.RESULT, start, result.due());
        Way first = Way.earliest(way(Ground.POLICY, start, urgency.first()), byResult);
        Way feedback = Way.earliest(way(Ground.POLICY, start, matter.feedback()), bound);
        Way checking = way(Ground.CHECKING, result.due(), matter.checking());
        Way checked = legal == null ? Way.earliest(way(Ground.POLICY, start, matter.closing()), checking) : checking;
        Way closing = Way.earliest(checked.due().isBefore(result.due()) ? byResult : checked, bound);

        Map<Limit, Led> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.L1, led(Limit.L1, start, first, urgency.first(), question.handling(), matter.result()));
        if (feedback.due().isBefore(result.due())) {
            limits.put(Limit.L2, led(Limit.L2, start, feedback, matter.feedback()));
        }
        limits.put(Limit.L3, led(Limit.L3, start, result, legal, matter.result(), question.handling()));
        Span inOne = sum(matter.checking(), legal == null ? question.handling() : legal, matter.result());
        limits.put(Limit.L4, led(Limit.L4, start, closing, matter.closing(), inOne));
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

    private Led led(Limit limit, Instant start, Way way, @Nullable Span... candidates) {
        Span span = spanTo(start, way.due(), candidates);
        return new Led(lighting.of(limit, span, start, way.due()), way);
    }

    private Way way(Ground ground, Instant from, @Nullable Span span) {
        return new Way(ground, from, span, due(from, span));
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

    private record Led(Deadline deadline, Way way) {}

    /** One way to a due instant. */
    private record Way(Ground ground, Instant from, @Nullable Span span, Instant due) {

        static Way to(Ground ground, Instant from, Instant due) {
            return new Way(ground, from, null, due);
        }

        static Way earliest(Way one, Way... others) {
            Way earliest = one;
            for (Way other : others) {
                earliest = other.due().isBefore(earliest.due()) ? other : earliest;
            }
            return earliest;
        }
    }
}
