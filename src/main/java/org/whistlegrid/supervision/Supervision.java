package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.whistlegrid.dispatch.ClockStops;
import org.whistlegrid.dispatch.ConsultationDesk;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderGivenBack;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.ResultSubmitted;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.internal.Holders;
import org.whistlegrid.supervision.internal.Watch;
import org.whistlegrid.supervision.internal.Withdrawals;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * Watches the limits of orders and cases. The procedure's timer calls it; it reads the limits again and is idempotent:
 * however often and however late it is called, each warning, passing and rung is noticed once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Supervision {

    private final Watch watch;
    private final DeskLimits desks;
    private final ConsultationDesk consultations;
    private final Withdrawals withdrawals;
    private final Holders holders;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;

    Supervision(
            Watch watch,
            DeskLimits desks,
            ConsultationDesk consultations,
            Withdrawals withdrawals,
            Holders holders,
            IncidentRegister register,
            DispatchDesk dispatch) {
        this.watch = watch;
        this.desks = desks;
        this.consultations = consultations;
        this.withdrawals = withdrawals;
        this.holders = holders;
        this.register = register;
        this.dispatch = dispatch;
    }

    /** The first instant at which the limits of a case want to be looked at, whose order was just dispatched. */
    public Instant firstCheck(UUID order) {
        OrderFacts dispatched = dispatch.order(order);
        Stream<RunningLimit> closing =
                Stream.ofNullable(register.get(dispatched.incident()).closing());
        return Stream.concat(closing, dispatched.limits().values().stream())
                .map(RunningLimit::yellowFrom)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * Notices what an order's limits L1 to L3 have reached.
     *
     * @return the next instant at which to look again; empty when nothing can come any more, while its clock stands still,
     *     and when it is over
     */
    public Optional<Instant> watchOrder(UUID order) {
        OrderFacts watched = dispatch.locked(order);
        return watched.stage() == OrderStage.SUSPENDED || watched.stage().isOver() ? Optional.empty() : look(watched);
    }

    private Optional<Instant> look(OrderFacts watched) {
        return watch.look(holders.ofOrder(watched, register.get(watched.incident())));
    }

    /** Notices what a case's limit L4 and that of the desk where it lies have reached; charged to whoever holds the stage. */
    public Optional<Instant> watchIncident(UUID incident) {
        Optional<Instant> atDesk = desks.look(incident);
        Optional<Instant> asked = consultations.look(incident);
        IncidentFacts facts = register.get(incident);
        Optional<Instant> closing = watchIncident(facts, facts.stage());
        return Stream.of(atDesk, asked, closing).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> watchIncident(IncidentFacts facts, Stage heldAs) {
        RunningLimit closing = facts.closing();
        return closing == null || facts.stoppedAt() != null || !isLed(heldAs)
                ? Optional.empty()
                : watch.look(holders.ofCase(facts, closing, heldAs, dispatch.ordersOf(facts.id())));
    }

    private static boolean isLed(Stage stage) {
        return stage.isOpen() && stage != Stage.MERGED;
    }

    /** What passed before the clock stood still is told and charged now; from now on nobody is told anything. */
    void beforeTheClockStops(@Observes ClockStops event) {
        watchOrder(event.subject());
        watchIncident(event.incident());
        withdrawals.of(event.subject(), WithdrawalCause.SUSPENDED);
        withdrawals.of(event.incident(), WithdrawalCause.SUSPENDED);
    }

    /** The procedure's timer ends with the submission: a passing that it has not yet told is told now. */
    void beforeTimerEnds(@Observes ResultSubmitted event) {
        watchOrder(event.subject());
        withdrawals.of(event.subject(), WithdrawalCause.SUBMITTED);
    }

    /** It is over already: only what had passed by then is told. */
    void beforeTimerEnds(@Observes OrderGivenBack event) {
        look(dispatch.locked(event.subject()));
        withdrawals.of(event.subject(), WithdrawalCause.GIVEN_BACK);
    }

    /** A passing that the timer has not yet told is charged to who held the stage, not to who holds it next. */
    void beforeTheHolderChanges(@Observes IncidentMoved event) {
        IncidentFacts facts = register.get(event.subject());
        RunningLimit closing = facts.closing();
        if (closing == null || !closing.late(event.at())) {
            return;
        }
        if (isLed(event.to())) {
            watchIncident(facts, event.from());
        } else if (facts.stoppedAt() == null && isLed(event.from())) {
            watch.lastLook(holders.ofCase(facts, closing, event.from(), dispatch.ordersOf(facts.id())));
        }
    }
}
