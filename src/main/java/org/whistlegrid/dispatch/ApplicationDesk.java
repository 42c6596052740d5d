package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.application.Application;
import org.whistlegrid.dispatch.application.ApplicationBook;
import org.whistlegrid.dispatch.application.Approvers;
import org.whistlegrid.dispatch.application.Claims;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Events;

/**
 * Where one asks and another decides: disputes, extensions, suspensions, legal limits, forced closes, appeals. Asking
 * stops nothing. Application, effect, history, event and procedure commit together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationDesk {

    private final Claims claims;
    private final ApplicationBook book;
    private final Approvers approvers;
    private final DispatchDesk dispatch;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Discretion discretion;
    private final Events events;
    private final Clock clock;

    ApplicationDesk(
            Claims claims,
            ApplicationBook book,
            Approvers approvers,
            DispatchDesk dispatch,
            IncidentRegister register,
            IncidentHistory history,
            CurrentScope scope,
            Discretion discretion,
            Events events,
            Clock clock) {
        this.claims = claims;
        this.book = book;
        this.approvers = approvers;
        this.dispatch = dispatch;
        this.register = register;
        this.history = history;
        this.scope = scope;
        this.discretion = discretion;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ApplicationRefused when a rule of the kind does not allow it now */
    public ApplicationFacts applyForOrder(UUID order, Asking asking) {
        return made(claims.make(dispatch.locked(order).incident(), order, asking));
    }

    public ApplicationFacts applyForCase(UUID incident, Asking asking) {
        return made(claims.make(register.get(incident).id(), null, asking));
    }

    /** Whoever asked takes it back while nobody has decided. */
    public ApplicationFacts withdraw(UUID id) {
        Application application = book.lock(id);
        ApplicationFacts facts = application.facts();
        if (!scope.get().username().equals(facts.askedBy())) {
            throw new OutOfScope();
        }
        return book.settle(application, ApplicationState.WITHDRAWN, null);
    }

    /**
     * The approver whose word it waits for decides, or hands on.
     *
     * @throws OutOfScope when it does not wait for the asker
     */
    public ApplicationFacts decide(UUID id, Decision decision) {
        Application application = book.lock(id);
        ApplicationFacts facts = application.facts();
        requireApprover(facts);
        String me = scope.get().username();
        if (me.equals(facts.askedBy())
                || facts.rulings().stream().anyMatch(said -> said.by().equals(me))) {
            throw ApplicationRefused.ownMatter();
        }
        book.noteLateness(facts);
        if (application.ruledBy(me, decision, clock.instant())) {
            claims.goOn(application);
            book.flush();
            ApplicationFacts next = application.facts();
            history.write(
                    next.incident(),
                    next.order(),
                    Act.of("application-passed-on")
                            .saying(decision.opinion())
                            .with(Act.Detail.APPLICATION, next.kind()));
            events.publish(new ApplicationPassedOn(id, clock.instant(), next.incident(), next.decideBy()));
            return next;
        }
        if (decision.ruling() == Ruling.GRANT) {
            claims.grant(facts, decision);
        }
        return book.settled(application, decision);
    }

    /** The present approver's own limit has passed: it is noted once, and charged to him. Called by the procedure's timer. */
    public void noteLateness(UUID id) {
        book.noteLateness(book.lock(id).facts());
    }

    /** Of one case, oldest first; none where words are withheld from the asker, for they are words. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ApplicationFacts> ofIncident(UUID incident) {
        IncidentFacts facts = register.get(incident);
        List<OrderFacts> orders = dispatch.ordersOf(incident);
        scope.get().require(MatterOf.incident(facts, orders));
        return discretion.withholds(facts, orders) ? List.of() : book.ofIncident(incident);
    }

    /** Whether its decision is the asker's now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayDecide(ApplicationFacts facts) {
        String me = scope.get().username();
        return facts.waitsFor() != null
                && approvers.asked().contains(facts.waitsFor())
                && !me.equals(facts.askedBy())
                && facts.rulings().stream().noneMatch(said -> said.by().equals(me));
    }

    private ApplicationFacts made(ApplicationFacts facts) {
        Act act = Act.of("applied").saying(facts.reason()).with(Act.Detail.APPLICATION, facts.kind());
        history.write(facts.incident(), facts.order(), detailed(act, facts));
        events.publish(new ApplicationMade(
                facts.id(), clock.instant(), facts.incident(), facts.order(), facts.kind(), facts.decideBy()));
        return facts;
    }

    private static Act detailed(Act act, ApplicationFacts facts) {
        Act detailed = with(act, Act.Detail.BASIS, facts.basis());
        detailed = with(detailed, Act.Detail.SPAN, facts.span());
        detailed = with(detailed, Act.Detail.UNTIL, facts.until());
        return with(detailed, Act.Detail.UNIT, facts.toUnit());
    }

    private static Act with(Act act, Act.Detail detail, @Nullable Object value) {
        return value == null ? act : act.with(detail, value);
    }

    private void requireApprover(ApplicationFacts facts) {
        if (facts.waitsFor() != null && approvers.asked().contains(facts.waitsFor())) {
            return;
        }
        scope.get().require(MatterOf.incident(register.get(facts.incident()), dispatch.ordersOf(facts.incident())));
        if (!facts.waits()) {
            throw ApplicationRefused.settled(facts.state());
        }
        throw new OutOfScope();
    }
}
