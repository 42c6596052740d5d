package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.OtherLimits;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.WhistleRefused;

/**
 * Sets the limits of a report as absolute instants. Who has come has signed and spoken, so neither is due after the
 * arrival; and no result is due before it.
 */
@ApplicationScoped
public class LimitSetting {

    private final OtherLimits limits;

    LimitSetting(OtherLimits limits) {
        this.limits = limits;
    }

    /**
     * @param arriveBy the agreed time; null for the rule's own limit
     * @param resultBy when the result is wanted; null for the rule's own limit
     * @throws WhistleRefused when a time lies in the past or behind what the rule allows, or none is there
     */
    public Map<ReportLimit, RunningLimit> of(
            KindRule rule, String unit, Instant from, @Nullable Instant arriveBy, @Nullable Instant resultBy) {
        String why = rule.reference();
        RunningLimit arrive = arrive(rule, unit, from, arriveBy);
        Map<ReportLimit, RunningLimit> all = new EnumMap<>(ReportLimit.class);
        all.put(ReportLimit.SIGN, notAfter(arrive, from, rule.signWithin(), unit, why));
        all.put(ReportLimit.CONTACT, notAfter(arrive, from, rule.contactWithin(), unit, why));
        all.put(ReportLimit.ARRIVE, arrive);
        all.put(ReportLimit.RESULT, result(rule, unit, from, arrive, resultBy));
        return all;
    }

    /** The last instant of arriving that a rule allows; null where the agreed time alone counts. */
    @Nullable
    Instant latestArrival(KindRule rule, String unit, Instant from) {
        Span within = rule.arriveWithin();
        return within == null ? null : limits.within(from, within, unit, "").due();
    }

    RunningLimit until(RunningLimit before, Instant due, String why) {
        return limits.until(before.start(), due, why);
    }

    Instant due(Instant from, Span within) {
        return limits.within(from, within, null, "").due();
    }

    private RunningLimit arrive(KindRule rule, String unit, Instant from, @Nullable Instant agreed) {
        Span within = rule.arriveWithin();
        if (agreed == null) {
            if (within == null) {
                throw WhistleRefused.agreedTimeMissing();
            }
            return limits.within(from, within, unit, rule.reference());
        }
        if (!agreed.isAfter(from)) {
            throw WhistleRefused.timeOutOfBounds("/arriveBy", agreed, from);
        }
        Instant latest = latestArrival(rule, unit, from);
        if (latest != null && agreed.isAfter(latest)) {
            throw WhistleRefused.timeOutOfBounds("/arriveBy", agreed, latest);
        }
        return limits.until(from, agreed, rule.reference());
    }

    private RunningLimit notAfter(RunningLimit arrive, Instant from, Span within, String unit, String why) {
        RunningLimit own = limits.within(from, within, unit, why);
        return own.due().isAfter(arrive.due()) ? arrive : own;
    }

    private RunningLimit result(
            KindRule rule, String unit, Instant from, RunningLimit arrive, @Nullable Instant wanted) {
        if (wanted == null) {
            RunningLimit own = limits.within(from, rule.resultWithin(), unit, rule.reference());
            return own.due().isAfter(arrive.due())
                    ? own
                    : limits.within(arrive.due(), rule.resultWithin(), unit, rule.reference());
        }
        if (wanted.isBefore(arrive.due())) {
            throw WhistleRefused.timeOutOfBounds("/resultBy", wanted, arrive.due());
        }
        return limits.until(from, wanted, rule.reference());
    }
}
