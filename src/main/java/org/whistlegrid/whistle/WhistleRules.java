package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.GridPostKind;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.whistle.internal.KindRules;

/** Who may blow which whistle, whose word it needs and its limits: read, and set by an administrator from a coming day on. */
@ApplicationScoped
public class WhistleRules {

    /** As what people stand before a sub-district: a role there, a post of it, a post of an area that holds the place. */
    private static final Set<String> CAPACITIES = Stream.of(
                    Stream.of(Roles.SUB_DISTRICT_CLERK, Roles.SUB_DISTRICT_LEADER)
                            .map(role -> "ROLE:" + role),
                    Arrays.stream(PostKind.values()).map(post -> "POST:" + post),
                    Arrays.stream(GridPostKind.values()).map(post -> "GRID:" + post))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    private final KindRules rules;
    private final CurrentScope scope;
    private final Clock clock;

    WhistleRules(KindRules rules, CurrentScope scope, Clock clock) {
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    /** All there are and will be, by kind and level, newest first. */
    @Transactional
    public List<KindRuleVersion> versions() {
        return rules.versions();
    }

    /**
     * From its day on; what was blown before keeps the rule it was blown by.
     *
     * @throws KindRuleRefused when it is backdated, or names somebody or something that cannot be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public KindRuleVersion set(KindRule rule, String reason) {
        if (!scope.get().has(Roles.ADMIN)) {
            throw new OutOfScope();
        }
        Instant now = clock.instant();
        if (!rule.effectiveFrom().isAfter(LocalDate.ofInstant(now, Zones.CITY))) {
            throw KindRuleRefused.backdated(rule.effectiveFrom());
        }
        requireKnown("/blowers", rule.blowers());
        requireKnown("/approvers", rule.approvers());
        boolean asked = rule.approval() != KindRule.Mode.NONE;
        if (asked == rule.approvers().isEmpty()) {
            throw KindRuleRefused.approvalIncomplete("/approvers");
        }
        if (asked == (rule.approveWithin() == null)) {
            throw KindRuleRefused.approvalIncomplete("/approveWithin");
        }
        KindRuleVersion version = new KindRuleVersion(rule, reason, scope.get().username(), now);
        rules.add(version);
        return version;
    }

    private static void requireKnown(String where, List<String> capacities) {
        for (int i = 0; i < capacities.size(); i++) {
            if (!CAPACITIES.contains(capacities.get(i))) {
                throw KindRuleRefused.capacityUnknown(where + "/" + i, capacities.get(i));
            }
        }
    }
}
