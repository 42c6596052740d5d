package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.platform.DomainEvent;
import org.whistlegrid.platform.Events;

/** Gives an order to who may act on it, one person at a time. */
@ApplicationScoped
public class Hands {

    private final DepartmentOrders orders;
    private final CurrentScope scope;
    private final Events events;

    Hands(DepartmentOrders orders, CurrentScope scope, Events events) {
        this.orders = orders;
        this.scope = scope;
        this.events = events;
    }

    /** @throws OutOfScope for whoever does not sit at the window of the order's unit */
    public DepartmentOrder ofMyWindow(UUID id) {
        DepartmentOrder order = orders.lock(id);
        if (!scope.get().actsFor(order.facts().unit())) {
            throw new OutOfScope();
        }
        return order;
    }

    /** @throws OutOfScope for whoever neither sits at the unit's window nor handles the order */
    public DepartmentOrder inMine(UUID id) {
        DepartmentOrder order = orders.lock(id);
        OrderFacts facts = order.facts();
        if (!scope.get().actsFor(facts.unit()) && !scope.get().handlesAs(facts.handler())) {
            throw new OutOfScope();
        }
        return order;
    }

    /** Flushed, so that a broken constraint is answered before the procedure hears of it. */
    public OrderFacts publish(DepartmentOrder order, DomainEvent event) {
        orders.flush();
        events.publish(event);
        return order.facts();
    }
}
