package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.SpanInvalid;
import org.whistlegrid.timelimit.TimeLimits;

/** 法定时限: law sets a longer limit than policy and category (mediation, petitions); it takes their place. */
@ApplicationScoped
class LegalLimitClaim implements Claim {

    private final LimitMoving moving;
    private final TimeLimits timeLimits;

    LegalLimitClaim(LimitMoving moving, TimeLimits timeLimits) {
        this.moving = moving;
        this.timeLimits = timeLimits;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.LEGAL_LIMIT;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        matter.requireHands();
        OrderFacts order = matter.orderFacts();
        OrderVerb.ASK_MORE_TIME.require(order.stage());
        matter.basisOf(asking);
        if (asking.amount() == null) {
            throw ApplicationRefused.missing("/amount");
        }
        if (asking.amountUnit() == null) {
            throw ApplicationRefused.missing("/amountUnit");
        }
        if (!Span.allows(asking.amount())) {
            throw new SpanInvalid("/amount", asking.amount());
        }
        Span legal = new Span(asking.amount(), asking.amountUnit());
        Instant due = timeLimits
                .count(order.limits().get(Limit.L3).start(), legal, order.unit())
                .due();
        Instant ours = order.limits().get(Limit.L3).due();
        if (!due.isAfter(ours)) {
            throw ApplicationRefused.outOfBounds("/amount", legal, ours);
        }
        matter.requireBeforeSuperiorsDue(due);
        return matter.asked(asking, legal);
    }

    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        moving.replaceByLaw(matter.order(), Span.parse(application.span()), application.reason(), application.id());
    }
}
