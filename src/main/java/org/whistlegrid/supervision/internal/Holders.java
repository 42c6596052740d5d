package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.HeldAs;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** Who holds a stage, and in which part: the unit, the verifier, the revisitor, the dispatcher (attribution, domain rules §2.4). */
@ApplicationScoped
public class Holders {

    private final Recipients recipients;

    Holders(Recipients recipients) {
        this.recipients = recipients;
    }

    public Watch.Subject ofOrder(OrderFacts order, IncidentFacts incident) {
        return new Watch.Subject(
                order.id(), incident, order.unit(), HeldAs.UNIT, order.handler(), order.dispatchedAt(), order.limits());
    }

    /** L4 of a case. Only who holds the stage is told: the handler's part is over once it is verified or asked after. */
    public Watch.Subject ofCase(IncidentFacts incident, RunningLimit closing, Stage stage, List<OrderFacts> orders) {
        Map<Limit, RunningLimit> limits = new EnumMap<>(Map.of(Limit.L4, closing));
        Optional<OrderFacts> leading = leading(orders);
        return new Watch.Subject(
                incident.id(),
                incident,
                unit(stage, incident.area(), leading),
                heldAs(stage, leading),
                stage == Stage.DISPATCHED ? leading.map(OrderFacts::handler).orElse(null) : null,
                closing.start(),
                limits);
    }

    private String unit(Stage stage, @Nullable String area, Optional<OrderFacts> leading) {
        if (stage == Stage.TO_VERIFY) {
            String subDistrict = recipients.subDistrictOf(area);
            return subDistrict == null ? Recipients.CENTRE : subDistrict;
        }
        return stage == Stage.DISPATCHED ? leading.map(OrderFacts::unit).orElse(Recipients.CENTRE) : Recipients.CENTRE;
    }

    private static HeldAs heldAs(Stage stage, Optional<OrderFacts> leading) {
        return switch (stage) {
            case TO_VERIFY -> HeldAs.VERIFIER;
            case TO_REVISIT -> HeldAs.REVISITOR;
            case DISPATCHED -> leading.isPresent() ? HeldAs.UNIT : HeldAs.DISPATCHER;
            default -> HeldAs.DISPATCHER;
        };
    }

    /** The order of the unit that leads; those given back or handed up keep only their own lateness. */
    static Optional<OrderFacts> leading(List<OrderFacts> orders) {
        return orders.stream().filter(order -> order.part() == OrderRole.LEAD).reduce((earlier, later) -> later);
    }
}
