package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.counting.WorkingHours;
import org.whistlegrid.timelimit.internal.CategoryLimits;
import org.whistlegrid.timelimit.internal.Hours;
import org.whistlegrid.timelimit.internal.Policies;
import org.whistlegrid.timelimit.internal.PolicyChoices;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door for administrators: new versions of policies and of categories' limits, from a day on. */
@ApplicationScoped
public class LimitRules {

    private final Policies policies;
    private final CategoryLimits categories;
    private final PolicyChoices choices;
    private final Hours hours;
    private final RuleBook rules;
    private final CurrentActor actor;
    private final Clock clock;

    LimitRules(
            Policies policies,
            CategoryLimits categories,
            PolicyChoices choices,
            Hours hours,
            RuleBook rules,
            CurrentActor actor,
            Clock clock) {
        this.choices = choices;
        this.hours = hours;
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
    public Policy enter(Policy given, String reason) {
        requireNotBegun(given.effectiveFrom());
        Policy entered = policies.add(given, actor.get().username(), reason);
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

    /**
     * From its day on cases get this policy when nobody names one.
     *
     * @throws PolicyUnknown when there is none of this key
     * @throws PolicyRefused when it would have begun before today
     */
    public void choose(String key, LocalDate from, String reason) {
        requireNotBegun(from);
        if (rules.current().policies().stream().noneMatch(policy -> policy.key().equals(key))) {
            throw new PolicyUnknown(key);
        }
        choices.add(key, from, actor.get().username(), reason);
        rules.reload();
    }

    /**
     * Working periods of everybody or of one unit, from their day on.
     *
     * @param periods {@code 08:00-12:00,14:00-18:00}
     * @throws PolicyRefused when they would have begun before today, or cannot be worked
     */
    public void enterHours(String unit, LocalDate from, String periods, String reason) {
        requireNotBegun(from);
        try {
            WorkingHours.periods(periods);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw PolicyRefused.hoursUnworkable(periods);
        }
        hours.add(unit, from, periods, actor.get().username(), reason);
        rules.reload();
    }

    public List<PolicyVersion> versions() {
        return policies.versions();
    }

    /** In the order in which they were made. */
    public List<PolicyChoice> choices() {
        return choices.list();
    }

    /** In the order in which they were stored: of one unit and day the last one holds. */
    public List<DatedHours> hours() {
        return hours.list();
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
