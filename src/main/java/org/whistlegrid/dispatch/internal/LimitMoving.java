package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ClockStops;
import org.whistlegrid.dispatch.LimitsMoved;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.ClosingLimit;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Events;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitChanges;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * Moves the limits of an order, and L4 of its case with it. Each move is a row in the book of moves and a line in the
 * case's history; the watch is set anew.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LimitMoving {

    private final LimitChanges changes;
    private final LimitMoves book;
    private final LimitsOfOrder limits;
    private final IncidentRegister register;
    private final ClosingLimit closing;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final Events events;
    private final Clock clock;

    LimitMoving(
            LimitChanges changes,
            LimitMoves book,
            LimitsOfOrder limits,
            IncidentRegister register,
            ClosingLimit closing,
            IncidentHistory history,
            DepartmentOrders orders,
            Events events,
            Clock clock) {
        this.changes = changes;
        this.book = book;
        this.limits = limits;
        this.register = register;
        this.closing = closing;
        this.history = history;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    /** The clock stands still from now on: of the order, and of its case. */
    public void stop(DepartmentOrder order) {
        events.publish(new ClockStops(order.id(), clock.instant(), order.incident()));
        order.suspend(clock.instant());
        if (leads(order)) {
            closing.stop(order.incident(), clock.instant());
        }
        orders.flush();
    }

    /** The clock runs again from now on; what was left when it stopped is left now. */
    public void run(DepartmentOrder order, @Nullable UUID application) {
        Instant since = order.resume();
        if (leads(order)) {
            closing.run(order.incident());
        }
        LimitChange change = new LimitChange.Suspended(since, clock.instant());
        change(order, new LimitMoves.Cause(LimitMove.Kind.SUSPENDED, null, application, change, null));
    }

    public void extend(DepartmentOrder order, Span by, String reason, UUID application) {
        LimitChange change = new LimitChange.Extended(by);
        change(order, new LimitMoves.Cause(LimitMove.Kind.EXTENDED, reason, application, change, null));
    }

    /** L3 and L4 as law sets them, counted from the same dispatch; suspensions that were are kept. */
    public void replaceByLaw(DepartmentOrder order, Span legal, String reason, UUID application) {
        LimitMoves.Cause cause = new LimitMoves.Cause(LimitMove.Kind.LEGAL, reason, application, null, legal);
        Map<Limit, RunningLimit> target = limits.recounted(order.facts(), register.get(order.incident()), legal);
        target.keySet().retainAll(Set.of(Limit.L3, Limit.L4));
        write(order, target, cause);
    }

    /** Lateness that counts as none: the instants and what was met when stay as they are, for everybody to see. */
    public void excuse(DepartmentOrder order, List<Limit> late, LimitMove.Kind kind, String reason, UUID application) {
        LimitMoves.Cause cause = new LimitMoves.Cause(kind, reason, application, null, null);
        String word = kind == LimitMove.Kind.ANNULLED ? "limit-annulled" : "limit-excused";
        Map<Limit, RunningLimit> limits = order.facts().limits();
        for (Limit limit : late) {
            RunningLimit stays = limits.get(limit);
            LimitMoves.Subject subject = new LimitMoves.Subject(order.incident(), order.id());
            book.write(subject, limit, stays.due(), stays, cause);
            history.write(
                    order.incident(),
                    order.id(),
                    Act.of(word).saying(reason).with(Act.Detail.LIMIT, limit).with(Act.Detail.DUE, stays.due()));
        }
    }

    /** Where the open limits of the order would stand then, and L4 of its case where the order leads; nothing is moved. */
    public Map<Limit, RunningLimit> after(OrderFacts order, IncidentFacts facts, LimitChange change) {
        Map<Limit, RunningLimit> after = new EnumMap<>(Limit.class);
        LimitsOfOrder.running(order, facts).forEach((limit, running) -> {
            if (running.open()) {
                after.put(limit, changes.changed(limit, running, change, order.unit()));
            }
        });
        return after;
    }

    private void change(DepartmentOrder order, LimitMoves.Cause cause) {
        write(order, after(order.facts(), register.get(order.incident()), cause.change()), cause);
    }

    /** L4 is the case's: it goes with the order that leads, never with a helper's. */
    private static boolean leads(DepartmentOrder order) {
        return order.facts().part() == OrderRole.LEAD;
    }

    private Map<Limit, RunningLimit> running(DepartmentOrder order) {
        return LimitsOfOrder.running(order.facts(), register.get(order.incident()));
    }

    /** Writes what differs, once for each limit that goes to another due. */
    void write(DepartmentOrder order, Map<Limit, RunningLimit> target, LimitMoves.Cause cause) {
        Map<Limit, RunningLimit> before = running(order);
        Map<Limit, RunningLimit> moved = new EnumMap<>(target);
        moved.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        order.moveLimits(moved);
        orders.flush();
        moved.forEach((limit, to) -> {
            UUID subject = limit == Limit.L4 ? null : order.id();
            if (limit == Limit.L4) {
                closing.move(order.incident(), to.asDeadline(limit));
            }
            Instant from = before.get(limit).due();
            book.write(new LimitMoves.Subject(order.incident(), subject), limit, from, to, cause);
            history.write(
                    order.incident(),
                    order.id(),
                    Act.of("limit-moved")
                            .saying(cause.reason())
                            .with(Act.Detail.LIMIT, limit)
                            .with(Act.Detail.WAS, from)
                            .with(Act.Detail.DUE, to.due()));
        });
        events.publish(new LimitsMoved(order.id(), clock.instant(), order.incident()));
    }
}
