package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.Hands;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Rules;

/**
 * The desk of the unit that holds an order. Each verb first asks whether the order is the asker's, then lets the
 * aggregate check the step; state, history, event and procedure commit together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderDesk {

    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Directory directory;
    private final CurrentScope scope;
    private final Discretion discretion;
    private final Hands hands;
    private final Rules rules;
    private final Clock clock;

    OrderDesk(
            DepartmentOrders orders,
            IncidentRegister register,
            IncidentHistory history,
            Directory directory,
            CurrentScope scope,
            Discretion discretion,
            Hands hands,
            Rules rules,
            Clock clock) {
        this.orders = orders;
        this.register = register;
        this.history = history;
        this.directory = directory;
        this.scope = scope;
        this.discretion = discretion;
        this.hands = hands;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public OrderFacts get(UUID id) {
        OrderFacts facts = orders.get(id).facts();
        IncidentFacts incident = register.get(facts.incident());
        scope.get().require(MatterOf.order(incident, facts));
        return discretion.withholds(incident, List.of(facts)) ? facts.withoutResult() : facts;
    }

    /** 签收 */
    public OrderFacts sign(UUID id) {
        DepartmentOrder order = hands.ofMyWindow(id);
        order.sign(clock.instant());
        history.write(order.incident(), id, Act.of("signed"));
        return hands.publish(order, new OrderSigned(id, clock.instant(), order.incident()));
    }

    /** 指派: names who handles it; the clerk may name himself. */
    public OrderFacts assign(UUID id, String handler) {
        DepartmentOrder order = hands.ofMyWindow(id);
        Person person = directory.person(handler);
        String unit = order.facts().unit();
        if (!unit.equals(person.unit())) {
            throw DispatchRefused.notOfUnit(handler, unit);
        }
        requireAccount(handler);
        boolean first = order.facts().stage() == OrderStage.TO_ASSIGN;
        order.assign(handler, clock.instant());
        history.write(order.incident(), id, Act.of("assigned").with(Act.Detail.HANDLER, handler));
        return hands.publish(order, new HandlerAssigned(id, clock.instant(), order.incident(), first));
    }

    /** Work is given to who can sign in and see it. */
    private void requireAccount(String handler) {
        if (!directory.canSignIn(handler)) {
            throw DispatchRefused.takesNoWork(handler);
        }
    }

    /** 撤销指派: the window takes the work away from who was named, with a reason, and names somebody else next. */
    public OrderFacts revoke(UUID id, String reason) {
        DepartmentOrder order = hands.ofMyWindow(id);
        String handler = order.facts().handler();
        order.revoke();
        Act act = Act.of("revoked").saying(reason);
        history.write(order.incident(), id, handler == null ? act : act.with(Act.Detail.HANDLER, handler));
        return hands.publish(order, new AssignmentRevoked(id, clock.instant(), order.incident()));
    }

    /** 联系诉求人: a logged call to the requester. */
    public OrderFacts contact(UUID id, ContactOutcome outcome, String note) {
        DepartmentOrder order = hands.inMine(id);
        if (!order.contactNeeded()) {
            throw DispatchRefused.nobodyToContact();
        }
        boolean reached = outcome == ContactOutcome.REACHED;
        order.contact(reached, clock.instant(), rules.count("contact.attempts"), rules.duration("contact.between"));
        history.write(
                order.incident(),
                id,
                Act.of(reached ? "contacted" : "contact-missed").saying(note));
        return hands.publish(order, new RequesterContacted(id, clock.instant(), order.incident()));
    }

    /** 反馈 with the four elements. */
    public OrderFacts feedBack(UUID id, Feedback feedback) {
        DepartmentOrder order = hands.inMine(id);
        order.feedBack(clock.instant());
        history.write(order.incident(), id, feedback.asAct());
        return hands.publish(order, new FeedbackGiven(id, clock.instant(), order.incident()));
    }
}
