package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.Rerouting;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/**
 * 异议退单: within some working hours after dispatch, once for a unit and case, with reason and law. Nothing stops while it
 * is reviewed. Upheld, the order ends as returned, its late L1 is annulled, and the case goes to the unit that is
 * designated after it was heard, or to the pool.
 */
@ApplicationScoped
class ReturnClaim implements Claim {

    private final Applications applications;
    private final Rerouting rerouting;
    private final LimitMoving moving;
    private final TimeLimits timeLimits;
    private final Directory directory;
    private final IncidentHistory history;

    ReturnClaim(
            Applications applications,
            Rerouting rerouting,
            LimitMoving moving,
            TimeLimits timeLimits,
            Directory directory,
            IncidentHistory history) {
        this.applications = applications;
        this.rerouting = rerouting;
        this.moving = moving;
        this.timeLimits = timeLimits;
        this.directory = directory;
        this.history = history;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.RETURN;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        matter.requireWindow();
        OrderFacts order = matter.orderFacts();
        Integer most = matter.rule().most();
        if (most != null && applications.made(kind(), matter.incident().id(), order.unit()) >= most) {
            throw ApplicationRefused.tooOften(kind(), most);
        }
        OrderVerb.DISPUTE.require(order.stage());
        Span window = matter.rule().askWithin();
        if (window != null) {
            Instant until =
                    timeLimits.count(order.dispatchedAt(), window, order.unit()).due();
            if (!matter.now().isBefore(until)) {
                throw ApplicationRefused.tooLate(kind(), until);
            }
        }
        matter.basisOf(asking);
        if (asking.toUnit() != null) {
            takesOrders(asking.toUnit());
        }
        return matter.asked(asking, null);
    }

    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        OrderFacts order = matter.orderFacts();
        String next = decision.toUnit();
        if (next != null) {
            designate(order, takesOrders(next), decision);
        }
        if (order.limits().get(Limit.L1).late(matter.now())) {
            moving.excuse(
                    matter.order(), List.of(Limit.L1), LimitMove.Kind.ANNULLED, decision.opinion(), application.id());
        }
        rerouting.giveBack(order.id(), next);
    }

    /** Nobody is designated unheard. */
    private void designate(OrderFacts order, UnitRef unit, Decision decision) {
        if (decision.heard() == null || decision.heard().isBlank()) {
            throw ApplicationRefused.missing("/heard");
        }
        history.write(
                order.incident(),
                order.id(),
                Act.of("unit-heard").saying(decision.heard()).with(Act.Detail.UNIT, unit.key()));
    }

    private UnitRef takesOrders(String key) {
        UnitRef unit = directory.unit(key);
        if (unit.kind() != UnitRef.Kind.DEPARTMENT && unit.kind() != UnitRef.Kind.SUB_DISTRICT) {
            throw ApplicationRefused.outOfBounds("/toUnit", unit.name(), "DEPARTMENT, SUB_DISTRICT");
        }
        return unit;
    }
}
