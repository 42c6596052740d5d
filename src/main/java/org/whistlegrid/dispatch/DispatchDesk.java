package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.TaskLists;
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
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.intake.OutsideDistrict;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;

/** Where cases become orders: by the duty list, or by a dispatcher who places and names units. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DispatchDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final LimitsOfOrder limits;
    private final Grid grid;
    private final Directory directory;
    private final TaskLists taskLists;
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
            TaskLists taskLists,
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
        this.taskLists = taskLists;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The procedure's step: stores the order of the unit that leads with its limits, counted from now.
     *
     * @return the order
     */
    public UUID dispatch(UUID incident) {
        IncidentFacts facts = register.get(incident);
        String unit = facts.leadUnit();
        if (unit == null) {
            throw DispatchRefused.noLead(facts.caseNumber());
        }
        Map<Limit, Deadline> due = limitsFor(facts, unit);
        DepartmentOrder order = store(facts, directory.unit(unit), OrderRole.LEAD, due);
        register.dispatched(incident, due.get(Limit.L4));
        history.writeOfSystem(incident, order.id(), Act.of("dispatched").with(Act.Detail.UNIT, unit));
        events.publish(new OrderDispatched(order.id(), clock.instant(), incident, OrderRole.LEAD));
        return order.id();
    }

    /** After an upheld dispute only L1 is fresh. */
    private Map<Limit, Deadline> limitsFor(IncidentFacts facts, String unit) {
        Map<Limit, Deadline> fresh = limits.at(clock.instant(), facts, unit);
        if (facts.closing() == null) {
            return fresh;
        }
        return ordersOf(facts.id()).stream()
                .filter(order -> order.part() == OrderRole.LEAD)
                .reduce((earlier, later) -> later)
                .filter(last -> last.stage() == OrderStage.RETURNED)
                .map(last -> limits.afterReturn(fresh, last.limits()))
                .orElse(fresh);
    }

    /**
     * 会办: another unit helps, at dispatch or later, with an order, a clock and a procedure of its own. A dispatcher may
     * ask, and the window of the unit that leads.
     */
    public UUID join(UUID incident, String unit, String reason) {
        IncidentFacts facts = register.get(incident);
        List<OrderFacts> held = ordersOf(incident);
        if (!scope.get().has(Roles.DISPATCHER)
                && held.stream().noneMatch(it -> leadsNow(it) && scope.get().actsFor(it.unit()))) {
            throw new OutOfScope();
        }
        if (facts.stage() != Stage.DISPATCHED) {
            throw new WrongStep("join", facts.stage());
        }
        UnitRef helper = recipient(unit, facts);
        if (held.stream()
                .anyMatch(it -> it.unit().equals(helper.key()) && !it.stage().isOver())) {
            throw DispatchRefused.alreadyHolds(helper.name());
        }
        DepartmentOrder order = store(facts, helper, OrderRole.CO, limits.at(clock.instant(), facts, helper.key()));
        history.write(incident, order.id(), Act.of("joined").saying(reason).with(Act.Detail.UNIT, helper.key()));
        orders.flush();
        events.publish(new OrderDispatched(order.id(), clock.instant(), incident, OrderRole.CO));
        return order.id();
    }

    private static boolean leadsNow(OrderFacts order) {
        return order.part() == OrderRole.LEAD && order.stage().isInUnit();
    }

    private DepartmentOrder store(IncidentFacts facts, UnitRef unit, OrderRole part, Map<Limit, Deadline> due) {
        DepartmentOrder order = new DepartmentOrder(
                ids.next(),
                facts.id(),
                facts.caseNumber() + "-" + (ordersBefore(facts) + 1),
                unit.key(),
                part,
                OrderTier.of(unit),
                // the requester hears one voice: that of the unit which leads
                part == OrderRole.LEAD && facts.requesterCanBeReached(),
                clock.instant(),
                due);
        orders.persist(order);
        return order;
    }

    /** A case that was never dispatched has none: intake spares a look into every month's partition. */
    private int ordersBefore(IncidentFacts facts) {
        boolean never = facts.closing() == null && facts.recurrences() == 0;
        return never ? 0 : orders.of(facts.id()).size();
    }

    /** A community gets nothing outside its own list of tasks, and nothing of another's ground (Art 17, 32). */
    private UnitRef recipient(String unit, IncidentFacts facts) {
        UnitRef named = directory.unit(unit);
        String area = facts.area();
        switch (named.kind()) {
            case DEPARTMENT, SUB_DISTRICT -> {
                return named;
            }
            case COMMUNITY -> {
                boolean ofThePlace = area != null
                        && directory.communityOf(area).filter(named::equals).isPresent();
                if (ofThePlace && taskLists.allowsCommunity(facts.category(), area, today())) {
                    return named;
                }
                throw DispatchRefused.notOnTaskList(named.name());
            }
            default -> throw DispatchRefused.takesNoOrders(named.name());
        }
    }

    /** A dispatcher finds the place of a case that only had words; the duty list may then name the unit at once. */
    public void locate(UUID incident, Position position) {
        requireDispatcher();
        Located located = grid.locate(position, null, today());
        GridPath path = located.found().orElseThrow(OutsideDistrict::new);
        history.write(incident, null, Act.of("located").saying(path.label()));
        String unit = directory
                .responsibleFor(register.get(incident).category(), path.grid().code(), null, today())
                .map(UnitRef::key)
                .orElse(null);
        register.locate(incident, position, path, located.informed(), unit);
    }

    /**
     * A dispatcher names the unit that the duty list does not, and who helps it.
     *
     * @param helpers keys of units; none for most cases
     */
    public void nameLead(UUID incident, String unit, List<String> helpers, String reason) {
        requireDispatcher();
        String key = recipient(unit, register.get(incident)).key();
        history.write(incident, null, Act.of("lead-named").saying(reason).with(Act.Detail.UNIT, key));
        register.nameLead(incident, key);
        helpers.forEach(helper -> join(incident, helper, reason));
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
