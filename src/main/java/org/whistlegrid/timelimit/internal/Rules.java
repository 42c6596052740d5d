package org.whistlegrid.timelimit.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.CalendarEdition;
import org.whistlegrid.timelimit.CategoryLimit;
import org.whistlegrid.timelimit.DatedHours;
import org.whistlegrid.timelimit.PolicyUnknown;
import org.whistlegrid.timelimit.counting.Counter;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.counting.WorkCalendar;
import org.whistlegrid.timelimit.counting.WorkingHours;
import org.whistlegrid.timelimit.counting.YearNotice;

/** Everything that the limits depend on, read at one moment; replaced as a whole when something was stored. */
public final class Rules {

    private final List<CalendarEdition> editions;
    private final List<Policy> policies;
    private final Map<String, Counter> counters;
    private final List<CategoryLimit> categories;
    private final PolicyChosen chosen;

    public Rules(
            List<CalendarEdition> editions,
            List<Policy> policies,
            Map<String, WorkingHours> hours,
            List<CategoryLimit> categories,
            PolicyChosen chosen) {
        this.chosen = chosen;
        this.categories = categories;
        this.editions = editions;
        this.policies = policies;
        WorkCalendar calendar = new WorkCalendar(editions.stream()
                .map(edition -> new YearNotice(edition.year(), edition.days()))
                .toList());
        this.counters = hours.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Counter(calendar, entry.getValue(), Zones.CITY)));
    }

    /** @param unit null for everybody's hours */
    public Counter counter(@Nullable String unit) {
        Counter own = unit == null ? null : counters.get(unit);
        return own == null ? counters.get(DatedHours.EVERYBODY) : own;
    }

    /**
     * The newest version effective on the day; before the first one, that one.
     *
     * @param key with a version ({@code 1-3-7-10@1}) exactly that one, whatever the day
     */
    public Policy policy(String key, LocalDate day) {
        Optional<Policy> exact = find(key);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Policy> versions =
                policies.stream().filter(policy -> policy.key().equals(key)).toList();
        return versions.stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Policy::effectiveFrom).thenComparing(Policy::version))
                .or(() -> versions.stream().min(Comparator.comparing(Policy::effectiveFrom)))
                .orElseThrow(() -> new PolicyUnknown(key));
    }

    /** Key of the policy that a case gets which is dispatched on the day and names none. */
    public String chosen(LocalDate day) {
        return chosen.on(day);
    }

    /** @param reference key and version, {@code 1-3-7-10@1} */
    public Optional<Policy> find(String reference) {
        return policies.stream()
                .filter(policy -> policy.reference().equals(reference))
                .findFirst();
    }

    public List<Policy> policies() {
        return policies;
    }

    /** The newest dated limit of a category on a day of dispatch; empty when its list says it. */
    public Optional<CategoryLimit> category(String key, LocalDate day) {
        return categories.stream()
                .filter(limit -> limit.category().equals(key))
                .filter(limit -> !limit.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    public List<CategoryLimit> categories() {
        return categories;
    }

    public List<CalendarEdition> editions() {
        return editions;
    }
}
