package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.Hands;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Zones;

/**
 * An order leaves its unit without a result and the case goes on: up to the next tier (提级), or back to who dispatches.
 * The order is kept with its lateness; the case's own limit L4 runs on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Rerouting {

    private final Hands hands;
    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Directory directory;
    private final Clock clock;

    Rerouting(
            Hands hands,
            DepartmentOrders orders,
            IncidentRegister register,
            IncidentHistory history,
            Directory directory,
            Clock clock) {
        this.hands = hands;
        this.orders = orders;
        this.register = register;
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    /** 提级: community to sub-district, sub-district to the duty's department, department to the dispatcher's pool. */
    public OrderFacts handUp(UUID id, HandUpKind kind, String reason) {
        DepartmentOrder order = hands.ofMyWindow(id);
        OrderFacts facts = order.facts();
        if (facts.part() == OrderRole.CO) {
            throw DispatchRefused.helpersGoNowhere();
        }
        if (facts.stage() == OrderStage.HANDLING) {
            throw DispatchRefused.revokeFirst();
        }
        order.handUp(clock.instant());
        history.write(order.incident(), id, Act.of("handed-up").saying(reason).with(Act.Detail.HAND_UP, kind));
        String next = above(facts.tier(), register.get(order.incident()))
                .map(UnitRef::key)
                .filter(unit -> !unit.equals(facts.unit()))
                .orElse(null);
        return goOn(order, next);
    }

    /**
     * An objection was upheld: the order ends as returned. A helper's place stays empty; the lead's case goes on.
     *
     * @param next key of the unit that is to have it; null leaves that to a dispatcher
     */
    public void giveBack(UUID id, @Nullable String next) {
        DepartmentOrder order = orders.lock(id);
        order.giveBack(clock.instant());
        if (order.facts().part() == OrderRole.LEAD) {
            goOn(order, next);
        } else {
            hands.publish(order, new OrderEnded(id, clock.instant(), order.incident(), OrderRole.CO));
        }
    }

    /**
     * The district decides that the order leaves its unit (街道办事处条例 Art 17): as one handed up, with its lateness.
     *
     * @param next key of the unit that is to have it; null leaves that to a dispatcher
     */
    public void takeUp(UUID id, @Nullable String next, String reason) {
        DepartmentOrder order = orders.lock(id);
        order.takeUp(clock.instant());
        history.write(order.incident(), id, Act.of("taken-up").saying(reason));
        if (order.facts().part() == OrderRole.LEAD) {
            goOn(order, next);
        } else {
            hands.publish(order, new OrderEnded(id, clock.instant(), order.incident(), OrderRole.CO));
        }
    }

    /** @param next key of the unit that is to have it; null leaves that to a dispatcher */
    OrderFacts goOn(DepartmentOrder order, @Nullable String next) {
        register.giveBack(order.incident(), next);
        NextStep step = next == null ? NextStep.POOL : NextStep.DISPATCH;
        return hands.publish(order, new OrderGivenBack(order.id(), clock.instant(), order.incident(), step));
    }

    private Optional<UnitRef> above(OrderTier tier, IncidentFacts facts) {
        String area = facts.area();
        if (area == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Optional<UnitRef> duty =
                directory.dutyFor(facts.category(), area, today).map(Duty::unit);
        return switch (tier) {
            case COMMUNITY -> directory.subDistrictOf(area).or(() -> duty);
            case SUB_DISTRICT -> duty.filter(unit -> unit.kind() == UnitRef.Kind.DEPARTMENT);
            case DEPARTMENT, DISTRICT -> Optional.empty();
        };
    }
}
