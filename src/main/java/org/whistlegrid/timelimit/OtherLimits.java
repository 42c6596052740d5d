package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.OneLimit;
import org.whistlegrid.timelimit.internal.RuleBook;

/**
 * Limits beside the four of an order, which other rooms set by rules of their own: counted on the same calendar and in the
 * same working hours, and lit by the same rule of lights. Answers come from memory.
 */
@ApplicationScoped
public class OtherLimits {

    private final RuleBook rules;

    OtherLimits(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * @param unit whose working hours count; null for everybody's
     * @param rule by which it is set, kept with it
     */
    public RunningLimit within(Instant start, Span span, @Nullable String unit, String rule) {
        return on(start, unit).within(start, span, rule);
    }

    /** @param due agreed on by people, after {@code start} */
    public RunningLimit until(Instant start, Instant due, String rule) {
        return on(start, null).until(start, due, rule);
    }

    private OneLimit on(Instant start, @Nullable String unit) {
        LocalDate day = LocalDate.ofInstant(start, Zones.CITY);
        return new OneLimit(
                rules.current().policy(rules.current().chosen(day), day),
                rules.current().counter(unit));
    }
}
