package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.internal.CategoryLimits;
import org.whistlegrid.timelimit.internal.Policies;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door for administrators: new versions of policies and of categories' limits, from a day on. */
@ApplicationScoped
public class LimitRules {

    private final Policies policies;
    private final CategoryLimits categories;
    private final RuleBook rules;
    private final CurrentActor actor;
    private final Clock clock;

    LimitRules(Policies policies, CategoryLimits categories, RuleBook rules, CurrentActor actor, Clock clock) {
        this.policies = policies;
        this.categories = categories;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The next version of a policy, or the first of a new one, in force from its day on without a restart.
     *
     * @throws PolicyRefused when it would have begun before today
     */
    public Policy enter(Policy given) {
        requireNotBegun(given.effectiveFrom());
        Policy entered = policies.add(given);
        rules.reload();
        return entered;
    }

    /** @throws PolicyRefused when it would have begun before today */
    public void enter(CategoryLimit limit) {
        requireNotBegun(limit.effectiveFrom());
        categories.add(new CategoryLimit(
                limit.category(),
                limit.effectiveFrom(),
                limit.handling(),
                limit.reason(),
                actor.get().username()));
        rules.reload();
    }

    public List<CategoryLimit> categories() {
        return rules.current().categories();
    }

    /** The dated limit of a category on a day of dispatch; empty when its list says it. */
    public Optional<CategoryLimit> category(String key, LocalDate day) {
        return rules.current().category(key, day);
    }

    private void requireNotBegun(LocalDate from) {
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), Zones.CITY))) {
            throw PolicyRefused.begunAlready(from);
        }
    }
}
