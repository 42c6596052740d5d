package org.whistlegrid.dispatch;

import java.util.List;
import org.whistlegrid.directory.Concerned;
import org.whistlegrid.incident.IncidentFacts;

/** Says of a case, or of one order, whom it concerns, so that a scope can be asked. */
public final class MatterOf {

    private MatterOf() {}

    public static Concerned incident(IncidentFacts incident, List<OrderFacts> orders) {
        return Concerned.of(
                incident.area(),
                incident.informed(),
                orders.stream().map(OrderFacts::unit).toList(),
                orders.stream().map(OrderFacts::handler).toList(),
                incident.reporter());
    }

    static Concerned order(IncidentFacts incident, OrderFacts order) {
        return incident(incident, List.of(order));
    }
}
