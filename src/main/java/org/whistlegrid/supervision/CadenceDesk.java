package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.cadence.CadenceLists;
import org.whistlegrid.supervision.cadence.CadenceRules;

/** 每月研判、每周调度、即时督办: the district deals with what its lists hold; each word and decision is kept. */
@ApplicationScoped
public class CadenceDesk {

    private final CadenceLists lists;
    private final CadenceRules rules;
    private final SupervisionDesk supervision;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Clock clock;

    CadenceDesk(
            CadenceLists lists,
            CadenceRules rules,
            SupervisionDesk supervision,
            IncidentHistory history,
            CurrentScope scope,
            Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.supervision = supervision;
        this.history = history;
        this.scope = scope;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public Page<CadenceList> lists(CadenceKind kind, @Nullable String after, int limit) {
        requireDistrict();
        return lists.page(kind, after, limit);
    }

    /** @param list null: everything of the kind that is open */
    @Transactional
    public Page<CadenceItem> items(CadenceKind kind, @Nullable UUID list, @Nullable String after, int limit) {
        requireDistrict();
        return lists.items(kind, list, after, limit);
    }

    /**
     * An item is dealt with.
     *
     * @param decision what was decided
     * @param words what was said
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CadenceItem deal(UUID item, String decision, @Nullable String words) {
        requireDistrict();
        CadenceItem found = lists.find(item).orElseThrow(OutOfScope::new);
        if (!lists.deal(item, decision, words, scope.get().username())) {
            throw new WrongStep("deal", found.state());
        }
        if (found.incident() != null) {
            history.write(found.incident(), null, Act.of("cadence-dealt").saying(decision));
        }
        return lists.find(item).orElseThrow();
    }

    /** Newest first. */
    @Transactional
    public List<CadenceRule> rules() {
        return rules.all();
    }

    /** @throws CadenceRefused unless it begins tomorrow or later, on a day of its period, with the threshold of its kind */
    @Transactional(Transactional.TxType.MANDATORY)
    public CadenceRule set(CadenceRule given) {
        if (!scope.get().has(Roles.ADMIN)) {
            throw new OutOfScope();
        }
        Instant now = clock.instant();
        if (!given.effectiveFrom().isAfter(LocalDate.ofInstant(now, Zones.CITY))) {
            throw CadenceRefused.backdated(given.effectiveFrom());
        }
        if (given.onDay() > given.every().longest()) {
            throw CadenceRefused.dayOutside(given.onDay(), given.every());
        }
        if ((given.kind() == CadenceKind.WEEKLY_COORDINATION) == (given.fromRung() == null)) {
            throw CadenceRefused.thresholdWrong(given.kind(), "fromRung");
        }
        if ((given.kind() == CadenceKind.IMMEDIATE) == given.urgencies().isEmpty()) {
            throw CadenceRefused.thresholdWrong(given.kind(), "urgencies");
        }
        CadenceRule rule = new CadenceRule(
                given.kind(),
                given.effectiveFrom(),
                given.every(),
                given.onDay(),
                given.at(),
                given.atLeast(),
                given.fromRung(),
                given.urgencies(),
                scope.get().username(),
                now,
                given.reason());
        rules.add(rule);
        return rule;
    }

    private void requireDistrict() {
        if (!supervision.supervisesAnywhere()) {
            throw new OutOfScope();
        }
    }
}
