package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.whistlegrid.dispatch.JointDesk;
import org.whistlegrid.supervision.LimitPassed;
import org.whistlegrid.timelimit.Limit;

/** A helper whose result is late is asked by itself to explain (接诉即办 Art 14). */
@ApplicationScoped
class LateHelpers {

    private final JointDesk joint;

    LateHelpers(JointDesk joint) {
        this.joint = joint;
    }

    void late(@Observes LimitPassed event) {
        if (event.order() != null && event.limit() == Limit.L3) {
            joint.askToExplain(event.order());
        }
    }
}
