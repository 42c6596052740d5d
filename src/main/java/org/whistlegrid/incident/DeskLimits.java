package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.incident.internal.DeskHolders;
import org.whistlegrid.incident.internal.Incidents;
import org.whistlegrid.incident.internal.StageLimit;
import org.whistlegrid.incident.internal.StageLimits;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.RuleBook;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.timelimit.Term;
import org.whistlegrid.timelimit.TimeLimits;

/**
 * How long a case may lie at each desk. The due is set when it comes there, by the rule of that instant; the procedure's
 * watch asks {@link #look}, and so does whoever takes it away, so that a passing is noticed once and charged to who held it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeskLimits {

    private static final Map<Stage, String> RULES = Map.of(
            Stage.REPORTED, "limit.accept",
            Stage.VERIFYING, "limit.inspect",
            Stage.FILED, "limit.dispatch",
            Stage.TO_VERIFY, "limit.verify",
            Stage.TO_REVISIT, "limit.revisit");

    private final StageLimits stays;
    private final Incidents incidents;
    private final DeskHolders holders;
    private final Catalogue catalogue;
    private final Rules rules;
    private final TimeLimits timeLimits;
    private final IncidentHistory history;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    DeskLimits(
            StageLimits stays,
            Incidents incidents,
            DeskHolders holders,
            Catalogue catalogue,
            Rules rules,
            TimeLimits timeLimits,
            IncidentHistory history,
            Events events,
            Ids ids,
            Clock clock) {
        this.stays = stays;
        this.incidents = incidents;
        this.holders = holders;
        this.catalogue = catalogue;
        this.rules = rules;
        this.timeLimits = timeLimits;
        this.history = history;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The stay that a case is at now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<DeskLimit> open(UUID incident) {
        return stays.open(incident).map(StageLimit::facts);
    }

    /** Of many cases at once, by their ids; those at no desk are left out. */
    @Transactional
    public Map<UUID, DeskLimit> open(Collection<UUID> cases) {
        return stays.open(cases).stream()
                .map(StageLimit::facts)
                .collect(Collectors.toMap(DeskLimit::incident, Function.identity()));
    }

    /** All stays of a case, oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<DeskLimit> of(UUID incident) {
        return stays.of(incident).stream().map(StageLimit::facts).toList();
    }

    /**
     * Notices that the due has passed, once.
     *
     * @return the due that is ahead; empty when there is none
     */
    public Optional<Instant> look(UUID incident) {
        Instant now = clock.instant();
        return stays.open(incident).flatMap(stay -> notice(stay, now)).map(stay -> stay.window()
                .due());
    }

    private Optional<DeskLimit> notice(StageLimit stay, Instant now) {
        boolean passes = stay.passes(now);
        DeskLimit facts = stay.facts();
        if (passes) {
            Act act = Act.of("desk-limit-passed")
                    .with(Act.Detail.STAGE, facts.stage())
                    .with(Act.Detail.UNIT, facts.holder())
                    .with(Act.Detail.DUE, facts.window().due());
            history.writeOfSystem(
                    facts.incident(),
                    null,
                    facts.person() == null ? act : act.with(Act.Detail.HANDLER, facts.person()));
            stays.flush();
            events.publish(new DeskLimitPassed(
                    facts.incident(),
                    now,
                    facts.stage(),
                    facts.holder(),
                    facts.person(),
                    facts.window().due()));
        }
        return facts.passedAt() == null ? Optional.of(facts) : Optional.empty();
    }

    void opened(@Observes IncidentOpened event) {
        enter(incidents.get(event.subject()).facts(), event.at());
    }

    void moved(@Observes IncidentMoved event) {
        stays.open(event.subject()).ifPresent(stay -> {
            notice(stay, event.at());
            stay.leave(event.at());
            stays.flush();
        });
        enter(incidents.get(event.subject()).facts(), event.at());
    }

    private void enter(IncidentFacts facts, Instant at) {
        String rule = RULES.get(facts.stage());
        if (rule == null || isOnlyPassingThrough(facts)) {
            return;
        }
        RuleBook.Entry value =
                rules.entry(rule, catalogue.asFiled(facts.category()).urgency().name(), at);
        Term term = new Term(value.value());
        stays.persist(new StageLimit(
                ids.next(),
                new DeskLimit(
                        facts.id(),
                        facts.stage(),
                        holders.of(facts.stage(), facts),
                        facts.stage() == Stage.VERIFYING ? facts.inspector() : null,
                        at,
                        value.value(),
                        value.name() + " " + value.subject() + "@" + value.validFrom(),
                        term.window(at, timeLimits),
                        null,
                        null)));
    }

    /** Whose unit is known does not wait for a dispatcher. */
    private static boolean isOnlyPassingThrough(IncidentFacts facts) {
        return facts.stage() == Stage.FILED && facts.leadUnit() != null;
    }
}
