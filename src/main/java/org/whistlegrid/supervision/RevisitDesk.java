package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ClosingDesk;
import org.whistlegrid.dispatch.DispatchRefused;
import org.whistlegrid.dispatch.NextStep;
import org.whistlegrid.dispatch.OthersWork;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Rules;

/**
 * 回访: the requester is asked whether it is settled. Dissatisfied sends it back to the same unit, unless the revisitor finds
 * that what ought to be done is done: then it is struck off, and stays a dissatisfaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RevisitDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final ClosingDesk closing;
    private final OthersWork others;
    private final Rules rules;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    RevisitDesk(
            IncidentRegister register,
            IncidentHistory history,
            ClosingDesk closing,
            OthersWork others,
            Rules rules,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.closing = closing;
        this.others = others;
        this.rules = rules;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param opinion what the requester said, or what became of the call
     * @param judged why it is not sent back though he is not satisfied; null where it is
     */
    public void revisit(UUID incident, RevisitOutcome outcome, String opinion, @Nullable DulyDone judged) {
        if (!scope.get().has(Roles.REVISITOR)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        if (facts.stage() != Stage.TO_REVISIT) {
            throw new WrongStep("revisit", facts.stage());
        }
        if (!others.mayRevisit(facts)) {
            throw DispatchRefused.ownRevisit();
        }
        RevisitRefused.requireSound(outcome, judged);
        history.write(incident, null, Act.of("revisited").saying(opinion).with(Act.Detail.OUTCOME, outcome));
        if (outcome == RevisitOutcome.UNREACHABLE && !triedEnough(incident)) {
            return;
        }
        if (judged != null) {
            history.write(incident, null, Act.of("found-duly-done").saying(judged.because()));
        }
        NextStep next = outcome == RevisitOutcome.UNSATISFIED && judged == null ? NextStep.REWORK : NextStep.CLOSE;
        if (next == NextStep.REWORK) {
            closing.rework(incident, Set.of());
        }
        events.publish(new RequesterRevisited(incident, clock.instant(), next));
    }

    /** A case closes without its requester's word only after so many calls at different times. */
    private boolean triedEnough(UUID incident) {
        int attempts = register.revisitedInVain(incident, rules.duration("revisit.between"))
                .revisitAttempts();
        return attempts >= rules.count("revisit.attempts");
    }

    /** Whether the asker may revisit this case now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayRevisit(IncidentFacts facts) {
        return facts.stage() == Stage.TO_REVISIT && scope.get().has(Roles.REVISITOR) && others.mayRevisit(facts);
    }
}
