package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.catalogue.HandlingLimit;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Asks the clock room for the limits that a case of this category gets when it is dispatched. */
@ApplicationScoped
public class LimitsOfOrder {

    private final Catalogue catalogue;
    private final TimeLimits timeLimits;

    LimitsOfOrder(Catalogue catalogue, TimeLimits timeLimits) {
        this.catalogue = catalogue;
        this.timeLimits = timeLimits;
    }

    public Map<Limit, Deadline> at(Instant dispatchedAt, IncidentFacts facts, String unit) {
        Category category = catalogue.asFiled(facts.category());
        SuperiorOrder superior = facts.superior();
        return timeLimits.deadlines(new LimitQuestion(
                dispatchedAt,
                category.urgency().name(),
                span(handling(category, facts)),
                category.complex(),
                superior == null ? null : superior.due(),
                unit,
                null));
    }

    /** That of the condition it was filed under, where the standard has one (domain rules §3.4). */
    private @Nullable HandlingLimit handling(Category category, IncidentFacts facts) {
        Filing filing = facts.filing();
        return filing == null
                ? category.handling()
                : catalogue.closing(facts.category()).stream()
                        .filter(condition -> condition.filing().equals(filing.condition()))
                        .map(ClosingCondition::handling)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(category.handling());
    }

    private static @Nullable Span span(@Nullable HandlingLimit handling) {
        return handling == null ? null : new Span(handling.amount(), LimitUnit.valueOf(handling.unit()));
    }
}
