package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.CaseReading;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.PastOrders;
import org.whistlegrid.timelimit.RunningLimit;

/** Orders as they were, for replaying a month under another policy. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrdersOfThePast implements PastOrders {

    private final DepartmentOrders orders;
    private final CaseReading cases;
    private final LimitsOfOrder limits;
    private final LimitMoves book;

    OrdersOfThePast(DepartmentOrders orders, CaseReading cases, LimitsOfOrder limits, LimitMoves book) {
        this.orders = orders;
        this.cases = cases;
        this.limits = limits;
        this.book = book;
    }

    @Override
    public List<Past> dispatched(Instant from, Instant until, @Nullable UUID after, int most) {
        List<DepartmentOrder> read = orders.dispatched(from, until, after, most);
        List<UUID> incidents = read.stream().map(DepartmentOrder::incident).toList();
        Map<UUID, IncidentFacts> facts = cases.of(incidents);
        List<UUID> subjects = new ArrayList<>(incidents);
        read.forEach(order -> subjects.add(order.id()));
        List<LimitMove> moves = book.of(subjects);
        return read.stream()
                .map(order -> past(order, facts.get(order.incident()), moves))
                .toList();
    }

    private Past past(DepartmentOrder order, IncidentFacts incident, List<LimitMove> moves) {
        List<LimitMove> own = LimitsOfOrder.of(order.facts(), moves);
        Map<Limit, RunningLimit> kept = new EnumMap<>(order.facts().limits());
        Instant endedAt = order.facts().endedAt();
        if (endedAt != null) {
            // what left its unit without a result is late only if it was late by then
            kept.replaceAll((limit, was) -> was.met(endedAt));
        }
        // the instant from which its limits were counted; the order itself was stored a moment later
        Instant dispatchedAt = order.facts().limits().get(Limit.L1).start();
        // L4 is the case's: counted once, with the order that it began with
        if (incident.closing() != null && incident.closing().start().equals(dispatchedAt)) {
            kept.put(Limit.L4, incident.closing());
        }
        Map<Limit, List<LimitChange>> changes = new EnumMap<>(Limit.class);
        kept.keySet().forEach(limit -> changes.put(limit, LimitsOfOrder.changesOf(limit, own, false)));
        return new Past(
                order.id(),
                order.facts().unit(),
                limits.question(dispatchedAt, incident, order.facts().unit(), LimitsOfOrder.legalOf(own)),
                kept,
                changes);
    }
}
