package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * A superior's due bounds ours (domain rules §2.4): when it moves, what it decides of the limits that run is counted again
 * from the beginning and moves with it. A limit that it does not decide stays where it is, also where a calendar or policy
 * changed since and nobody has recomputed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SuperiorDues {

    private final IncidentRegister register;
    private final DepartmentOrders orders;
    private final LimitsOfOrder limits;
    private final LimitMoving moving;

    SuperiorDues(IncidentRegister register, DepartmentOrders orders, LimitsOfOrder limits, LimitMoving moving) {
        this.register = register;
        this.orders = orders;
        this.limits = limits;
        this.moving = moving;
    }

    /** @param why the superior's words */
    public void move(UUID incident, Instant due, String why) {
        List<DepartmentOrder> open = orders.lockOpen(incident);
        IncidentFacts before = register.get(incident);
        Map<DepartmentOrder, Map<Limit, RunningLimit>> was = new LinkedHashMap<>();
        open.forEach(order -> was.put(order, limits.recounted(order.facts(), before, null)));
        register.superiorMoves(incident, due);
        IncidentFacts after = register.get(incident);
        LimitMoves.Cause cause = new LimitMoves.Cause(LimitMove.Kind.SUPERIOR, why, null, null, null);
        was.forEach((order, counted) -> {
            Map<Limit, RunningLimit> target = limits.recounted(order.facts(), after, null);
            target.entrySet().removeIf(limit -> isSame(limit.getValue(), counted.get(limit.getKey())));
            if (!target.isEmpty()) {
                moving.write(order, target, cause);
            }
        });
    }

    private static boolean isSame(RunningLimit one, RunningLimit other) {
        return other != null && one.due().equals(other.due());
    }
}
