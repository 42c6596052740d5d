package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.CaseReading;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.OpenLimits;
import org.whistlegrid.timelimit.RunningLimit;

/** The limits that run on orders and their cases, for who counts them again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenOrderLimits implements OpenLimits {

    private final DepartmentOrders orders;
    private final CaseReading cases;
    private final LimitsOfOrder limits;
    private final LimitMoving moving;
    private final LimitMoves book;

    OpenOrderLimits(
            DepartmentOrders orders, CaseReading cases, LimitsOfOrder limits, LimitMoving moving, LimitMoves book) {
        this.orders = orders;
        this.cases = cases;
        this.limits = limits;
        this.moving = moving;
        this.book = book;
    }

    @Override
    public List<UUID> after(@Nullable UUID after, int most) {
        return orders.openAfter(after, most);
    }

    @Override
    public List<Shift> wouldMove(List<UUID> ids, @Nullable String policy) {
        List<DepartmentOrder> read = orders.of(ids);
        List<UUID> incidents = read.stream().map(DepartmentOrder::incident).toList();
        Map<UUID, IncidentFacts> facts = cases.of(incidents);
        List<UUID> subjects = new ArrayList<>(ids);
        subjects.addAll(incidents);
        List<LimitMove> moves = book.of(subjects);
        List<Shift> shifts = new ArrayList<>();
        for (DepartmentOrder order : read) {
            IncidentFacts incident = facts.get(order.incident());
            shifts.addAll(shifts(order, incident, counted(order, incident, moves, policy)));
        }
        return shifts;
    }

    @Override
    public List<Shift> move(List<UUID> ids, @Nullable String policy, LimitMoves.Cause cause) {
        List<Shift> shifts = new ArrayList<>();
        for (UUID id : ids) {
            DepartmentOrder order = orders.lock(id);
            IncidentFacts incident = cases.of(List.of(order.incident())).get(order.incident());
            List<LimitMove> moves = book.of(List.of(id, order.incident()));
            Map<Limit, RunningLimit> target = counted(order, incident, moves, policy);
            List<Shift> moved = shifts(order, incident, target);
            if (!moved.isEmpty()) {
                moving.write(order, target, cause);
                shifts.addAll(moved);
            }
        }
        return shifts;
    }

    private Map<Limit, RunningLimit> counted(
            DepartmentOrder order, IncidentFacts incident, List<LimitMove> moves, @Nullable String policy) {
        return limits.recounted(order.facts(), incident, moves, null, policy);
    }

    private static List<Shift> shifts(DepartmentOrder order, IncidentFacts incident, Map<Limit, RunningLimit> target) {
        Map<Limit, RunningLimit> now = LimitsOfOrder.running(order.facts(), incident);
        return target.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().due().equals(now.get(entry.getKey()).due()))
                .map(entry -> new Shift(
                        order.id(),
                        order.incident(),
                        order.facts().number(),
                        order.facts().unit(),
                        entry.getKey(),
                        now.get(entry.getKey()).due(),
                        entry.getValue().due()))
                .toList();
    }
}
