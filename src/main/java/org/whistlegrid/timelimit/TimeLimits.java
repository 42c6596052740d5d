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
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.FourLimits;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.counting.YearNotice;
import org.whistlegrid.timelimit.internal.Calendars;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door: by when. Answers come from memory and take no transaction. */
@ApplicationScoped
public class TimeLimits {

    private final RuleBook rules;
    private final Calendars calendars;
    private final TimeLimitConfig config;
    private final CurrentActor actor;

    TimeLimits(RuleBook rules, Calendars calendars, TimeLimitConfig config, CurrentActor actor) {
        this.rules = rules;
        this.calendars = calendars;
        this.config = config;
        this.actor = actor;
    }

    /**
     * The limits of a case dispatched now; L2 is absent when it would not come before L3.
     *
     * @throws PolicyUnknown when the question names a policy that is not stored
     */
    public Map<Limit, Deadline> deadlines(LimitQuestion question) {
        String key = question.policyKey() == null ? config.policy() : question.policyKey();
        Policy policy = rules.current().policy(key, LocalDate.ofInstant(question.dispatchedAt(), Zones.CITY));
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

    /** All versions of all policies. */
    public List<Policy> policies() {
        return rules.current().policies();
    }

    /** Key of the policy that cases get when nobody names one. */
    public String defaultPolicy() {
        return config.policy();
    }

    /** The edition of each year's state notice that is in force. */
    public List<CalendarEdition> calendars() {
        return rules.current().editions();
    }

    /** Brings a year's notice into force at once; empty when it says what is in force already. */
    public Optional<CalendarEdition> importCalendar(YearNotice notice) {
        Optional<CalendarEdition> edition = calendars.add(notice, actor.get().username());
        rules.reload();
        return edition;
    }
}
