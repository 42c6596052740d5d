package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.ClockStops;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderGivenBack;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.ResultSubmitted;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.internal.Watch;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * Watches the limits of orders and cases. The procedure's timer calls it; it reads the limits again and is idempotent:
 * however often and however late it is called, each warning, passing and rung is noticed once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Supervision {

    private static final String CENTRE = "centre";

    private final Watch watch;
    private final DeskLimits desks;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Directory directory;

    Supervision(Watch watch, DeskLimits desks, IncidentRegister register, DispatchDesk dispatch, Directory directory) {
        this.watch = watch;
        this.desks = desks;
        this.register = register;
        this.dispatch = dispatch;
        this.directory = directory;
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
     * @return the next instant at which to look again; empty when nothing can come any more
     */
    public Optional<Instant> watchOrder(UUID order) {
        OrderFacts watched = dispatch.locked(order);
        if (watched.stage() == OrderStage.SUSPENDED) {
            return Optional.empty();
        }
        IncidentFacts facts = register.get(watched.incident());
        return watch.look(new Watch.Subject(
                order, facts.id(), watched.unit(), watched.handler(), facts.area(), watched.limits()));
    }

    /** Notices what a case's limit L4 and that of the desk where it lies have reached; charged to whoever holds the stage. */
    public Optional<Instant> watchIncident(UUID incident) {
        Optional<Instant> atDesk = desks.look(incident);
        IncidentFacts facts = register.get(incident);
        Optional<Instant> closing = watchIncident(facts, facts.stage());
        return Stream.of(atDesk, closing).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> watchIncident(IncidentFacts facts, Stage heldAs) {
        UUID incident = facts.id();
        RunningLimit closing = facts.closing();
        if (closing == null || facts.stoppedAt() != null) {
            return Optional.empty();
        }
        Map<Limit, RunningLimit> limits = new EnumMap<>(Map.of(Limit.L4, closing));
        List<OrderFacts> orders = dispatch.ordersOf(incident);
        String holder = holder(heldAs, facts.area(), orders);
        // only who holds the stage is told: the handler's part is over once it is verified or asked after
        String handler = heldAs == Stage.DISPATCHED
                ? leading(orders).map(OrderFacts::handler).orElse(null)
                : null;
        return watch.look(new Watch.Subject(incident, incident, holder, handler, facts.area(), limits));
    }

    /** What passed before the clock stood still is told and charged now; from now on nobody is told anything. */
    void beforeTheClockStops(@Observes ClockStops event) {
        watchOrder(event.subject());
        watchIncident(event.incident());
    }

    /** The procedure's timer ends with the submission: a passing that it has not yet told is told now. */
    void beforeTimerEnds(@Observes ResultSubmitted event) {
        watchOrder(event.subject());
    }

    void beforeTimerEnds(@Observes OrderGivenBack event) {
        watchOrder(event.subject());
    }

    /** A passing that the timer has not yet told is charged to who held the stage, not to who holds it next. */
    void beforeTheHolderChanges(@Observes IncidentMoved event) {
        IncidentFacts facts = register.get(event.subject());
        RunningLimit closing = facts.closing();
        if (closing != null && closing.late(event.at())) {
            watchIncident(facts, event.from());
        }
    }

    private String holder(Stage heldAs, @Nullable String area, List<OrderFacts> orders) {
        if (heldAs == Stage.TO_VERIFY) {
            return verifier(area);
        }
        return heldAs == Stage.DISPATCHED
                ? leading(orders).map(OrderFacts::unit).orElse(CENTRE)
                : CENTRE;
    }

    /** The order of the unit that leads; those given back or handed up keep only their own lateness. */
    private static Optional<OrderFacts> leading(List<OrderFacts> orders) {
        return orders.stream().filter(order -> order.part() == OrderRole.LEAD).reduce((earlier, later) -> later);
    }

    private String verifier(@Nullable String area) {
        return area == null
                ? CENTRE
                : directory.subDistrictOf(area).map(UnitRef::key).orElse(CENTRE);
    }
}
