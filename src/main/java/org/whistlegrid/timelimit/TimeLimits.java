package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.FourLimits;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door: by when. Answers come from memory and take no transaction. */
@ApplicationScoped
public class TimeLimits {

    private final RuleBook rules;

    TimeLimits(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The limits of a case dispatched now; L2 is absent when it would not come before L3.
     *
     * @throws PolicyUnknown when the question names a policy that is not stored
     */
    public Map<Limit, Deadline> deadlines(LimitQuestion question) {
        LocalDate day = LocalDate.ofInstant(question.dispatchedAt(), Zones.CITY);
        String key = question.policyKey() == null ? rules.current().chosen(day) : question.policyKey();
        Policy policy = rules.current().policy(key, day);
        return new FourLimits(policy, rules.current().counter(question.unit())).of(question);
    }

    /** The due instant of a span with the days counted and skipped on the way, in everybody's working hours. */
    public Counted count(Instant start, Span span) {
        return count(start, span, null);
    }

    /** @param unit whose working hours to use; null for everybody's */
    public Counted count(Instant start, Span span, @Nullable String unit) {
        return rules.current().counter(unit).count(start, span, Set.of());
    }

    public Instant plus(Instant start, Span span) {
        return rules.current().counter(null).plus(start, span);
    }

    /** How an order stands that has these limits open: as its worst limit, dark red when too many are late at once. */
    public Light light(Collection<RunningLimit> open, Instant now) {
        Light worst = open.stream()
                .map(limit -> limit.light(now))
                .max(Light::compareTo)
                .orElse(Light.GREEN);
        long late = open.stream().filter(limit -> limit.late(now)).count();
        Optional<Policy> policy =
                open.stream().findFirst().flatMap(limit -> rules.current().find(limit.policy()));
        return policy.isPresent() && late >= policy.get().lights().darkLateLimits() ? Light.DARK_RED : worst;
    }

    /** The version that a case gets which is dispatched on a day and names no policy. */
    public Policy policyOn(LocalDate day) {
        return rules.current().policy(rules.current().chosen(day), day);
    }

    /** All versions of all policies. */
    public List<Policy> policies() {
        return rules.current().policies();
    }
}
