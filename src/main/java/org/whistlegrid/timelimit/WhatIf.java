package org.whistlegrid.timelimit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.internal.RuleBook;

/**
 * What if: a past month replayed under another policy, from the stored facts of what was done when, and compared. The
 * orders are read page by page; only the sums are kept.
 */
@ApplicationScoped
public class WhatIf {

    private static final int READ_AT_ONCE = 500;

    private final Instance<PastOrders> past;
    private final LimitChanges changes;
    private final RuleBook rules;
    private final Clock clock;

    WhatIf(Instance<PastOrders> past, LimitChanges changes, RuleBook rules, Clock clock) {
        this.past = past;
        this.changes = changes;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many of a limit there were, how many were late as it was, and how many would have been. */
    public record LateTally(long limits, long late, long wouldBeLate) {

        static final LateTally NONE = new LateTally(0, 0, 0);

        LateTally plus(boolean wasLate, boolean wouldBe) {
            return new LateTally(limits + 1, late + (wasLate ? 1 : 0), wouldBeLate + (wouldBe ? 1 : 0));
        }
    }

    /**
     * The comparison.
     *
     * @param month {@code 2026-10}
     * @param policy key and version that it was replayed under
     * @param orders dispatched in the month
     * @param limits over all; a limit that one of the two policies does not give counts where it is given
     * @param classes the same for each class: an urgency, or {@code COMPLEX} whatever its urgency
     * @param units the same for each unit
     */
    public record Comparison(
            String month,
            String policy,
            long orders,
            Map<Limit, LateTally> limits,
            Map<String, Map<Limit, LateTally>> classes,
            Map<String, Map<Limit, LateTally>> units) {}

    /** @throws PolicyUnknown when there is none of this key */
    public Comparison replay(YearMonth month, String policyKey) {
        Instant from = month.atDay(1).atStartOfDay(Zones.CITY).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(Zones.CITY).toInstant();
        Instant now = clock.instant();
        String policy = rules.current()
                .policy(policyKey, LocalDate.ofInstant(now, Zones.CITY))
                .reference();
        Sums sums = new Sums(new EnumMap<>(Limit.class), new TreeMap<>(), new TreeMap<>());
        long orders = 0;
        UUID reached = null;
        while (true) {
            UUID after = reached;
            List<PastOrders.Past> page = QuarkusTransaction.requiringNew()
                    .call(() -> past.get().dispatched(from, until, after, READ_AT_ONCE));
            page.forEach(order -> compare(order, policy, now, sums));
            orders += page.size();
            if (page.size() < READ_AT_ONCE) {
                return new Comparison(month.toString(), policy, orders, sums.all(), sums.classes(), sums.units());
            }
            reached = page.get(page.size() - 1).order();
        }
    }

    private void compare(PastOrders.Past order, String policy, Instant now, Sums sums) {
        order.limits().forEach((limit, was) -> {
            List<LimitChange> done = order.changes().getOrDefault(limit, List.of());
            Deadline other = changes.recounted(order.question(), policy, done).get(limit);
            boolean wouldBe = other != null && other.passed(was.metAt() == null ? now : was.metAt());
            sums.add(order, limit, LateTally.NONE.plus(was.late(now), wouldBe));
        });
    }

    private record Sums(
            Map<Limit, LateTally> all,
            Map<String, Map<Limit, LateTally>> classes,
            Map<String, Map<Limit, LateTally>> units) {

        void add(PastOrders.Past order, Limit limit, LateTally tally) {
            String matter = order.question().complex()
                    ? Policy.COMPLEX
                    : order.question().urgency();
            all.merge(limit, tally, WhatIf::sum);
            of(classes, matter).merge(limit, tally, WhatIf::sum);
            of(units, order.unit()).merge(limit, tally, WhatIf::sum);
        }

        private static Map<Limit, LateTally> of(Map<String, Map<Limit, LateTally>> groups, String name) {
            return groups.computeIfAbsent(name, each -> new EnumMap<>(Limit.class));
        }
    }

    private static LateTally sum(LateTally one, LateTally other) {
        return new LateTally(
                one.limits() + other.limits(), one.late() + other.late(), one.wouldBeLate() + other.wouldBeLate());
    }
}
