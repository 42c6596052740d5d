package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.LimitsOfOrder;
import org.whistlegrid.dispatch.internal.Sending;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Located;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.intake.OutsideDistrict;
import org.whistlegrid.platform.Events;
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
    private final Sending sending;
    private final JointDesk joint;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    DispatchDesk(
            IncidentRegister register,
            IncidentHistory history,
            DepartmentOrders orders,
            LimitsOfOrder limits,
            Grid grid,
            Directory directory,
            Sending sending,
            JointDesk joint,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.orders = orders;
        this.limits = limits;
        this.grid = grid;
        this.directory = directory;
        this.sending = sending;
        this.joint = joint;
        this.scope = scope;
        this.events = events;
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
        boolean first = facts.closing() == null;
        Optional<OrderFacts> returned = first ? Optional.empty() : returnedLast(incident);
        if (!first) {
            joint.helpsNoMore(incident, unit);
        }
        Map<Limit, Deadline> fresh = limits.at(clock.instant(), facts, unit);
        Map<Limit, Deadline> due =
                returned.map(last -> limits.afterReturn(fresh, last.limits())).orElse(fresh);
        DepartmentOrder order = sending.toLead(facts, directory.unit(unit), due);
        register.dispatched(incident, due.get(Limit.L4));
        history.writeOfSystem(incident, order.id(), Act.of("dispatched").with(Act.Detail.UNIT, unit));
        events.publish(new OrderDispatched(order.id(), clock.instant(), incident, OrderRole.LEAD));
        returned.ifPresent(last -> tellPassedBetween(last, order));
        joint.joinWithLead(incident);
        return order.id();
    }

    /** After an upheld dispute only L1 is fresh; the rest runs on. */
    private Optional<OrderFacts> returnedLast(UUID incident) {
        return ordersOf(incident).stream()
                .filter(order -> order.part() == OrderRole.LEAD)
                .reduce((earlier, later) -> later)
                .filter(last -> last.stage() == OrderStage.RETURNED);
    }

    /** What ran on and passed while no unit had an order. */
    private void tellPassedBetween(OrderFacts returned, DepartmentOrder next) {
        Instant since = Objects.requireNonNull(returned.endedAt());
        OrderFacts facts = next.facts();
        facts.limits().forEach((limit, running) -> {
            Instant due = running.due();
            boolean ranOn = running.start().isBefore(since);
            if (ranOn && !due.isBefore(since) && due.isBefore(facts.dispatchedAt())) {
                events.publish(new PassedBetweenOrders(next.id(), clock.instant(), facts.incident(), limit, due));
            }
        });
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
     * @param helpers keys of units; null leaves that to the duty list, an empty list is nobody
     */
    public void nameLead(UUID incident, String unit, @Nullable List<String> helpers, String reason) {
        requireDispatcher();
        IncidentFacts facts = register.get(incident);
        String key = sending.recipient(unit, facts).key();
        if (helpers != null) {
            helpers.forEach(helper -> requireOther(sending.recipient(helper, facts), key));
        }
        history.write(incident, null, Act.of("lead-named").saying(reason).with(Act.Detail.UNIT, key));
        register.nameLead(
                incident,
                key,
                helpers == null ? null : helpers.stream().distinct().toList());
    }

    private static void requireOther(UnitRef helper, String lead) {
        if (helper.key().equals(lead)) {
            throw DispatchRefused.alreadyHolds(helper.name());
        }
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
