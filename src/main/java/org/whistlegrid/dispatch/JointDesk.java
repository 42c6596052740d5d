package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.DutyList;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.Hands;
import org.whistlegrid.dispatch.internal.Sending;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;

/**
 * 会办: units that help the one that leads, each with an order, a clock and a procedure of its own (接诉即办 Art 14). They
 * are named by the duty list, by a dispatcher, or by the lead; they return their results to the lead.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JointDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final Sending sending;
    private final Hands hands;
    private final DutyList duties;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    JointDesk(
            IncidentRegister register,
            IncidentHistory history,
            DepartmentOrders orders,
            Sending sending,
            Hands hands,
            DutyList duties,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.orders = orders;
        this.sending = sending;
        this.hands = hands;
        this.duties = duties;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** Another unit helps, at dispatch or later. A dispatcher may ask, and the window of the unit that leads. */
    public UUID join(UUID incident, String unit, String reason) {
        IncidentFacts facts = register.get(incident);
        requireGathers(incident);
        if (facts.stage() != Stage.DISPATCHED) {
            throw new WrongStep("join", facts.stage());
        }
        UnitRef helper = sending.recipient(unit, facts);
        oneAtATime(incident);
        if (holdsOrder(helper.key(), incident)) {
            throw DispatchRefused.alreadyHolds(helper.name());
        }
        DepartmentOrder order = sending.toHelper(facts, helper);
        history.write(incident, order.id(), Act.of("joined").saying(reason).with(Act.Detail.UNIT, helper.key()));
        return published(order);
    }

    /**
     * The procedure's step after the lead has its order: those join who were named with it, else those whom the duty list
     * names beside it. Who holds an order already is passed over.
     */
    void joinWithLead(UUID incident) {
        IncidentFacts facts = register.get(incident);
        if (facts.helpers() != null) {
            facts.helpers().stream()
                    .filter(unit -> !holdsOrder(unit, incident))
                    .map(unit -> sending.toHelper(facts, sending.recipient(unit, facts)))
                    .forEach(order -> {
                        history.write(
                                incident,
                                order.id(),
                                Act.of("joined")
                                        .with(Act.Detail.UNIT, order.facts().unit()));
                        published(order);
                    });
        } else {
            duty(facts).ifPresent(duty -> joinOnDuty(facts, duty));
        }
    }

    /** Who helped and now leads has one order, not two. */
    void helpsNoMore(UUID incident, String unit) {
        orders.of(incident).stream()
                .filter(order -> order.facts().part() == OrderRole.CO
                        && order.facts().unit().equals(unit)
                        && !order.facts().stage().isOver())
                .forEach(order -> {
                    order.end(clock.instant());
                    hands.publish(order, new OrderEnded(order.id(), clock.instant(), incident, OrderRole.CO));
                });
    }

    /** What the list says beside a lead who is not its own (a community that comes first) is not for him. */
    private Optional<Duty> duty(IncidentFacts facts) {
        String area = facts.area();
        if (area == null) {
            return Optional.empty();
        }
        String condition = facts.filing() == null ? null : facts.filing().condition();
        return duties.route(facts.category(), area, condition, LocalDate.ofInstant(clock.instant(), Zones.CITY))
                .decided()
                .filter(duty -> duty.unit().key().equals(facts.leadUnit()));
    }

    private void joinOnDuty(IncidentFacts facts, Duty duty) {
        for (String unit : duty.coUnits()) {
            if (!holdsOrder(unit, facts.id())) {
                DepartmentOrder order = sending.toHelper(facts, sending.recipient(unit, facts));
                Act act = Act.of("joined").with(Act.Detail.UNIT, unit).with(Act.Detail.BASIS, duty.legalBasis());
                history.writeOfSystem(facts.id(), order.id(), act);
                published(order);
            }
        }
    }

    /** A helper is let go, with a reason; what it was late with stays its own. Whoever may ask for help may. */
    public void release(UUID incident, UUID id, String reason) {
        requireGathers(incident);
        DepartmentOrder order = orders.lock(id);
        OrderFacts facts = order.facts();
        if (!facts.incident().equals(incident)) {
            throw new OutOfScope();
        }
        if (facts.part() != OrderRole.CO) {
            throw DispatchRefused.leadsTheCase(facts.number());
        }
        if (!facts.stage().isInUnit() && facts.stage() != OrderStage.SUSPENDED) {
            throw new WrongStep("release", facts.stage());
        }
        history.write(facts.incident(), id, Act.of("released").saying(reason).with(Act.Detail.UNIT, facts.unit()));
        order.end(clock.instant());
        hands.publish(order, new OrderEnded(id, clock.instant(), facts.incident(), OrderRole.CO));
    }

    /** A helper says why it is late, and what is done so far (接诉即办 Art 14). */
    public OrderFacts explain(UUID id, String explanation) {
        DepartmentOrder order = hands.inMine(id);
        if (order.facts().part() != OrderRole.CO) {
            throw DispatchRefused.leadsTheCase(order.facts().number());
        }
        if (!order.isLate(clock.instant())) {
            throw DispatchRefused.nothingToExplain();
        }
        order.explain(clock.instant());
        history.write(order.incident(), id, Act.of("explained").saying(explanation));
        orders.flush();
        return order.facts();
    }

    /** Its limit has passed: it is asked why, once, by itself. Nothing is asked of a lead. */
    public void askToExplain(UUID id) {
        DepartmentOrder order = orders.lock(id);
        OrderFacts facts = order.facts();
        boolean waits = facts.part() == OrderRole.CO && facts.stage().isInUnit() && !order.isExplained();
        if (waits && order.askToExplain(clock.instant())) {
            history.writeOfSystem(
                    facts.incident(), id, Act.of("explanation-asked").with(Act.Detail.UNIT, facts.unit()));
            orders.flush();
        }
    }

    /** Two who ask the same unit in the same moment, or ask while the lead submits, come one after the other. */
    private void oneAtATime(UUID incident) {
        orders.of(incident).stream()
                .filter(order -> order.facts().part() == OrderRole.LEAD
                        && !order.facts().stage().isOver())
                .forEach(order -> orders.lock(order.id()));
    }

    private UUID published(DepartmentOrder order) {
        orders.flush();
        events.publish(new OrderDispatched(order.id(), clock.instant(), order.incident(), OrderRole.CO));
        return order.id();
    }

    private boolean holdsOrder(String unit, UUID incident) {
        return orders.of(incident).stream()
                .map(DepartmentOrder::facts)
                .anyMatch(held -> held.unit().equals(unit) && !held.stage().isOver());
    }

    private void requireGathers(UUID incident) {
        boolean leads = orders.of(incident).stream()
                .map(DepartmentOrder::facts)
                .anyMatch(held -> held.part() == OrderRole.LEAD
                        && held.stage().isInUnit()
                        && scope.get().actsFor(held.unit()));
        if (!leads && !scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
    }
}
