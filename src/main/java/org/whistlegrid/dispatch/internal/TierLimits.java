package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/**
 * Handled low first: a community or a sub-district's team settles it within its own time or hands it up (rule
 * {@code limit.tier}). Departments have none of their own.
 */
@ApplicationScoped
public class TierLimits {

    private final Directory directory;
    private final Rules rules;
    private final TimeLimits timeLimits;

    TierLimits(Directory directory, Rules rules, TimeLimits timeLimits) {
        this.directory = directory;
        this.rules = rules;
        this.timeLimits = timeLimits;
    }

    /** The listed span or the tier's, whichever is due first. */
    @Nullable
    Span bounded(@Nullable Span listed, String unit, Urgency urgency, Instant start) {
        OrderTier tier =
                directory.findUnit(unit).map(UnitRef::kind).map(OrderTier::of).orElse(OrderTier.DEPARTMENT);
        if (tier != OrderTier.COMMUNITY && tier != OrderTier.SUB_DISTRICT) {
            return listed;
        }
        Span own = span(rules.entry("limit.tier", tier + "/" + urgency, start).value());
        boolean first = listed == null || timeLimits.plus(start, own).isBefore(timeLimits.plus(start, listed));
        return first ? own : listed;
    }

    /** Hours that run through, where the rule says a duration. */
    private static Span span(String term) {
        return term.startsWith("P")
                ? new Span((int) Math.max(1, Duration.parse(term).toHours()), LimitUnit.CONTINUOUS_HOUR)
                : Span.parse(term);
    }
}
