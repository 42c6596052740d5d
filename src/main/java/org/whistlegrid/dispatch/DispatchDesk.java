package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.LimitsOfOrder;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Located;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.intake.OutsideDistrict;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;

/** Where cases become orders: by the duty list, or by a dispatcher who places, names the unit or takes off. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DispatchDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final LimitsOfOrder limits;
    private final Grid grid;
    private final Directory directory;
    private final CurrentScope scope;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    DispatchDesk(
            IncidentRegister register,
            IncidentHistory history,
            DepartmentOrders orders,
            LimitsOfOrder limits,
            Grid grid,
            Directory directory,
            CurrentScope scope,
            Events events,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.orders = orders;
        this.limits = limits;
        this.grid = grid;
        this.directory = directory;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The procedure's step: stores the order of the case's lead unit with its limits, counted from now.
     *
     * @return the order
     */
    public UUID dispatch(UUID incident) {
        IncidentFacts facts = register.get(incident);
        String unit = facts.leadUnit();
        if (unit == null) {
            throw DispatchRefused.noLead(facts.caseNumber());
        }
        Instant now = clock.instant();
        Map<Limit, Deadline> due = limits.at(now, facts);
        // a case that was never dispatched has no orders to count: intake spares a look into every month's partition
        int before = facts.closing() == null ? 0 : orders.of(incident).size();
        String number = facts.caseNumber() + "-" + (before + 1);
        DepartmentOrder order =
                new DepartmentOrder(ids.next(), incident, number, unit, facts.requesterCanBeReached(), now, due);
        orders.persist(order);
        register.dispatched(incident, due.get(Limit.L4));
        history.writeOfSystem(incident, order.id(), Act.of("dispatched").with(Act.Detail.UNIT, unit));
        events.publish(new OrderDispatched(order.id(), now, incident));
        return order.id();
    }

    /** A dispatcher finds the place of a case that only had words; the duty list may then name the unit at once. */
    public void locate(UUID incident, Position position) {
        requireDispatcher();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Located located = grid.locate(position, null, today);
        GridPath path = located.found().orElseThrow(OutsideDistrict::new);
        IncidentFacts facts = register.locate(incident, position, path, located.informed());
        history.write(incident, null, Act.of("located").saying(path.label()));
        directory
                .responsibleFor(facts.category(), path.grid().code(), today)
                .ifPresent(unit -> register.nameLead(incident, unit.key()));
    }

    /** A dispatcher names the unit that the duty list does not. */
    public void nameLead(UUID incident, String unit, String reason) {
        requireDispatcher();
        UnitRef named = directory.unit(unit);
        if (named.kind() != UnitRef.Kind.DEPARTMENT && named.kind() != UnitRef.Kind.SUB_DISTRICT) {
            throw DispatchRefused.takesNoOrders(named.name());
        }
        String key = named.key();
        history.write(incident, null, Act.of("lead-named").saying(reason).with(Act.Detail.UNIT, key));
        register.nameLead(incident, key);
    }

    /** A dispatcher takes a case that nobody holds off the ledger, with a reason. */
    public void cancel(UUID incident, String reason) {
        requireDispatcher();
        history.write(incident, null, Act.of("voided").saying(reason));
        register.cancel(incident, reason);
    }

    /** The procedure's last step: the orders are accepted, the case leaves the ledger. */
    public void strikeOff(UUID incident) {
        orders.of(incident).stream()
                .filter(order -> order.facts().stage() == OrderStage.SUBMITTED)
                .forEach(order -> {
                    order.done();
                    events.publish(new OrderDone(order.id(), clock.instant(), incident));
                });
        history.writeOfSystem(incident, null, Act.of("struck-off"));
        register.strikeOff(incident);
    }

    /** Sends the result back to the same unit; the procedure hears it and waits there again. */
    public void rework(UUID incident) {
        register.rework(incident);
        orders.of(incident).stream()
                .filter(order -> order.facts().stage() == OrderStage.SUBMITTED)
                .forEach(order -> {
                    order.rework();
                    orders.flush();
                    events.publish(new ResultReturned(order.id(), clock.instant(), incident));
                });
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OrderFacts> ordersOf(UUID incident) {
        return orders.of(incident).stream().map(DepartmentOrder::facts).toList();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public OrderFacts order(UUID id) {
        return orders.get(id).facts();
    }

    /** Waits for a verb that is just being done on the order, so that what it met in time is not taken for passed. */
    public OrderFacts locked(UUID id) {
        return orders.lock(id).facts();
    }

    private void requireDispatcher() {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
    }
}
