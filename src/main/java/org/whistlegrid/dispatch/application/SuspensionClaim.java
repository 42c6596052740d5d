package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** 挂账: an objective obstacle (season, engineering, history); the clock stands still until a day, a year at most. */
@ApplicationScoped
class SuspensionClaim implements Claim {

    private final LimitMoving moving;
    private final TimeLimits timeLimits;

    SuspensionClaim(LimitMoving moving, TimeLimits timeLimits) {
        this.moving = moving;
        this.timeLimits = timeLimits;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.SUSPENSION;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        matter.requireHands();
        OrderVerb.SUSPEND.require(matter.orderFacts().stage());
        Instant until = asking.until();
        if (until == null) {
            throw ApplicationRefused.missing("/until");
        }
        Span longest = matter.rule().longest();
        if (!until.isAfter(matter.now()) || longest != null && until.isAfter(timeLimits.plus(matter.now(), longest))) {
            throw ApplicationRefused.outOfBounds("/until", until, longest == null ? "" : longest);
        }
        matter.requireBeforeSuperiorsDue(until);
        moving.after(matter.orderFacts(), matter.incident(), new LimitChange.Suspended(matter.now(), until))
                .values()
                .forEach(limit -> matter.requireBeforeSuperiorsDue(limit.due()));
        return matter.asked(asking, null);
    }

    /** Nothing is stopped any more when the decision came after the day that was asked for. */
    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        if (application.until() == null || !application.until().isAfter(matter.now())) {
            throw ApplicationRefused.tooLate(kind(), matter.now());
        }
        moving.stop(matter.order());
    }
}
