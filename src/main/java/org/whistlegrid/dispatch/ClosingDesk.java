package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentLedger;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Rules;

/**
 * How a case leaves the ledger and comes back: struck off or sent back for rework, voided, merged with another, closed by
 * force, reopened. What becomes of its orders is decided here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClosingDesk {

    private final IncidentRegister register;
    private final IncidentLedger ledger;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final CurrentScope scope;
    private final Rules rules;
    private final Events events;
    private final Clock clock;

    ClosingDesk(
            IncidentRegister register,
            IncidentLedger ledger,
            IncidentHistory history,
            DepartmentOrders orders,
            CurrentScope scope,
            Rules rules,
            Events events,
            Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.history = history;
        this.orders = orders;
        this.scope = scope;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** The procedure's last step: results are accepted, the case and those merged with it leave the ledger. */
    public void strikeOff(UUID incident) {
        for (DepartmentOrder order : orders.of(incident)) {
            if (order.facts().stage() == OrderStage.SUBMITTED) {
                order.done();
                events.publish(new OrderDone(order.id(), clock.instant(), incident));
            } else if (!order.facts().stage().isOver()) {
                end(order);
            }
        }
        history.writeOfSystem(incident, null, Act.of("struck-off"));
        ledger.strikeOff(incident);
    }

    /**
     * Sends the result back to the unit that leads and to the helpers that are named; each goes on where it was, with all
     * that was done kept.
     *
     * @param helpers ids of orders
     */
    public void rework(UUID incident, Set<UUID> helpers) {
        register.rework(incident);
        for (DepartmentOrder order : orders.of(incident)) {
            OrderFacts facts = order.facts();
            boolean named = facts.part() == OrderRole.LEAD || helpers.contains(order.id());
            if (named && facts.stage() == OrderStage.SUBMITTED) {
                order.rework();
                orders.flush();
                events.publish(new ResultReturned(order.id(), clock.instant(), incident, facts.part()));
            }
        }
    }

    /** 作废: by whom the rule {@code case.void} of its stage names, with a reason. */
    public void takeOff(UUID incident, String reason) {
        IncidentFacts facts = register.get(incident);
        scope.get()
                .require(MatterOf.incident(
                        facts,
                        orders.of(incident).stream().map(DepartmentOrder::facts).toList()));
        if (!mayTakeOffAt(facts.stage())) {
            throw new OutOfScope();
        }
        history.write(incident, null, Act.of("voided").saying(reason));
        endOrders(incident);
        ledger.cancel(incident, reason);
        endOrders(incident);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayTakeOff(IncidentFacts facts) {
        return facts.stage().isOpen() && facts.stage() != Stage.MERGED && mayTakeOffAt(facts.stage());
    }

    private boolean mayTakeOffAt(Stage stage) {
        return rules.words("case.void", stage.name()).stream().anyMatch(scope.get()::has);
    }

    /** 强制结案: a leader's decision, already taken and written down by who calls; counted apart. */
    public void force(UUID incident) {
        endOrders(incident);
        ledger.force(incident);
        endOrders(incident);
    }

    /** 合并: the same fact twice. It goes with the other case from now on, keeps its number and gets its own reply. */
    public void merge(UUID incident, UUID into, String reason) {
        requireDispatcher();
        IncidentFacts other = register.get(into);
        if (incident.equals(into)) {
            throw DispatchRefused.mergeRefused("merge-with-itself");
        }
        if (!other.stage().isOpen() || other.stage() == Stage.MERGED) {
            throw DispatchRefused.mergeRefused("merge-target-not-led", other.caseNumber());
        }
        endOrders(incident);
        IncidentFacts merged = ledger.merge(incident, into);
        endOrders(incident);
        history.write(incident, null, Act.of("merged").saying(reason).with(Act.Detail.REFERRED_TO, other.caseNumber()));
        history.write(into, null, Act.of("took-in").with(Act.Detail.REFERRED_TO, merged.caseNumber()));
    }

    /** It was not the same fact after all: it is dispatched on its own. */
    public void unmerge(UUID incident, String reason) {
        requireDispatcher();
        history.write(incident, null, Act.of("unmerged").saying(reason));
        ledger.unmerge(incident);
    }

    /** 重开: the same fact is back within the time that the rule gives; the case is dispatched again as a recurrence (反弹). */
    public void reopen(UUID incident, String reason) {
        if (!scope.get().has(Roles.DISPATCHER) && !scope.get().has(Roles.REVISITOR)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        if (facts.closedAt() != null
                && !clock.instant().isBefore(facts.closedAt().plus(rules.duration("case.reopen-within")))) {
            throw DispatchRefused.tooLateToReopen(facts.caseNumber());
        }
        history.write(incident, null, Act.of("reopened").saying(reason));
        ledger.reopen(incident);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayReopen(IncidentFacts facts) {
        return (facts.stage() == Stage.CLOSED || facts.stage() == Stage.FORCED)
                && facts.mergedInto() == null
                && (scope.get().has(Roles.DISPATCHER) || scope.get().has(Roles.REVISITOR))
                && facts.closedAt() != null
                && clock.instant().isBefore(facts.closedAt().plus(rules.duration("case.reopen-within")));
    }

    /** The superior platform has taken its order back. */
    void takenBack(UUID incident, String reason) {
        endOrders(incident);
        ledger.cancel(incident, reason);
        endOrders(incident);
    }

    boolean canComeBack(IncidentFacts facts) {
        IncidentFacts led = facts.mergedInto() == null ? facts : register.get(facts.mergedInto());
        return (led.stage() == Stage.CLOSED || led.stage() == Stage.FORCED)
                && led.closedAt() != null
                && clock.instant().isBefore(led.closedAt().plus(rules.duration("case.reopen-within")));
    }

    /** The superior platform is not content: it comes back with the case that it goes with, while that is possible. */
    void comeBack(UUID incident, String reason) {
        IncidentFacts facts = register.get(incident);
        if (canComeBack(facts)) {
            UUID led = facts.mergedInto() == null ? incident : facts.mergedInto();
            history.write(led, null, Act.of("reopened").saying(reason));
            ledger.reopen(led);
        }
    }

    /**
     * Before the case leaves, for each verb takes the order first and then the case; and once more after, for the unit that
     * a dispatcher named in the same moment.
     */
    private void endOrders(UUID incident) {
        List<DepartmentOrder> open = orders.of(incident).stream()
                .filter(order -> !order.facts().stage().isOver())
                .toList();
        open.forEach(this::end);
    }

    private void end(DepartmentOrder order) {
        order.end(clock.instant());
        orders.flush();
        events.publish(new OrderEnded(
                order.id(), clock.instant(), order.incident(), order.facts().part()));
    }

    private void requireDispatcher() {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
    }
}
