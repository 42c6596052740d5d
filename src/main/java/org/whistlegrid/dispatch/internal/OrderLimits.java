package org.whistlegrid.dispatch.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * The limits of one order. The instants are those of the dispatch; what is done only says when each was met.
 *
 * @param firstAct L1: signed, handler named, requester contacted
 * @param firstFeedback L2: feedback with content; null where it would not come before L3
 * @param handling L3: result with evidence
 */
@Embeddable
record OrderLimits(
        @Embedded
                @AttributeOverride(name = "span", column = @Column(name = "l1_span"))
                @AttributeOverride(name = "start", column = @Column(name = "l1_start"))
                @AttributeOverride(name = "due", column = @Column(name = "l1_due"))
                @AttributeOverride(name = "yellowFrom", column = @Column(name = "l1_yellow_from"))
                @AttributeOverride(name = "darkFrom", column = @Column(name = "l1_dark_from"))
                @AttributeOverride(name = "policy", column = @Column(name = "l1_policy"))
                @AttributeOverride(name = "metAt", column = @Column(name = "l1_met_at"))
                RunningLimit firstAct,
        @Embedded
                @Nullable
                @AttributeOverride(name = "span", column = @Column(name = "l2_span"))
                @AttributeOverride(name = "start", column = @Column(name = "l2_start"))
                @AttributeOverride(name = "due", column = @Column(name = "l2_due"))
                @AttributeOverride(name = "yellowFrom", column = @Column(name = "l2_yellow_from"))
                @AttributeOverride(name = "darkFrom", column = @Column(name = "l2_dark_from"))
                @AttributeOverride(name = "policy", column = @Column(name = "l2_policy"))
                @AttributeOverride(name = "metAt", column = @Column(name = "l2_met_at"))
                RunningLimit firstFeedback,
        @Embedded
                @AttributeOverride(name = "span", column = @Column(name = "l3_span"))
                @AttributeOverride(name = "start", column = @Column(name = "l3_start"))
                @AttributeOverride(name = "due", column = @Column(name = "l3_due"))
                @AttributeOverride(name = "yellowFrom", column = @Column(name = "l3_yellow_from"))
                @AttributeOverride(name = "darkFrom", column = @Column(name = "l3_dark_from"))
                @AttributeOverride(name = "policy", column = @Column(name = "l3_policy"))
                @AttributeOverride(name = "metAt", column = @Column(name = "l3_met_at"))
                RunningLimit handling) {

    static OrderLimits of(Map<Limit, Deadline> deadlines) {
        return new OrderLimits(
                RunningLimit.of(deadlines.get(Limit.L1)),
                deadlines.containsKey(Limit.L2) ? RunningLimit.of(deadlines.get(Limit.L2)) : null,
                RunningLimit.of(deadlines.get(Limit.L3)));
    }

    OrderLimits firstActMet(Instant at) {
        return new OrderLimits(firstAct.met(at), firstFeedback, handling);
    }

    OrderLimits firstFeedbackMet(Instant at) {
        return new OrderLimits(firstAct, firstFeedback == null ? null : firstFeedback.met(at), handling);
    }

    /** A result says more than a first feedback: L2 must not pass while others hold what was handed in before its due. */
    OrderLimits resultMet(Instant at) {
        return new OrderLimits(firstAct, firstFeedback == null ? null : firstFeedback.met(at), handling.met(at));
    }

    /** That L3 was met is withdrawn, its instant stays: if that has passed, the order is late at once. */
    OrderLimits resultWithdrawn() {
        return new OrderLimits(firstAct, firstFeedback, handling.withdrawn());
    }

    OrderLimits moved(Map<Limit, RunningLimit> to) {
        return new OrderLimits(
                to.getOrDefault(Limit.L1, firstAct),
                firstFeedback == null ? null : to.getOrDefault(Limit.L2, firstFeedback),
                to.getOrDefault(Limit.L3, handling));
    }

    Map<Limit, RunningLimit> byName() {
        Map<Limit, RunningLimit> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.L1, firstAct);
        if (firstFeedback != null) {
            limits.put(Limit.L2, firstFeedback);
        }
        limits.put(Limit.L3, handling);
        return limits;
    }
}
