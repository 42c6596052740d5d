package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;

/** 申诉: the unit says that a late record of its closed order is not its own; once, and two people look at it. */
@ApplicationScoped
class AppealClaim implements Claim {

    private final Applications applications;
    private final LimitMoving moving;

    AppealClaim(Applications applications, LimitMoving moving) {
        this.applications = applications;
        this.moving = moving;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.APPEAL;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        matter.requireWindow();
        OrderFacts order = matter.orderFacts();
        Stage stage = matter.incident().stage();
        if (order.stage() != OrderStage.DONE || stage.isOpen()) {
            throw new WrongStep("appeal", stage);
        }
        if (late(order, matter).isEmpty()) {
            throw ApplicationRefused.notLate();
        }
        Integer most = matter.rule().most();
        if (most != null && applications.made(kind(), matter.incident().id(), order.unit()) >= most) {
            throw ApplicationRefused.tooOften(kind(), most);
        }
        return matter.asked(asking, null);
    }

    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        moving.excuse(
                matter.order(),
                late(matter.orderFacts(), matter),
                LimitMove.Kind.EXCUSED,
                decision.opinion(),
                application.id());
    }

    private static List<Limit> late(OrderFacts order, Matter matter) {
        return order.limits().entrySet().stream()
                .filter(entry -> entry.getValue().late(matter.now()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
