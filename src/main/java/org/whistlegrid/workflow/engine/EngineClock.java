package org.whistlegrid.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.whistlegrid.platform.ClockListener;

/** Makes the engine's time follow the product's; both run on after a shift. */
@ApplicationScoped
public class EngineClock implements ClockListener {

    /** Replaced when timers fire on this node; the clock may be set long before the engine is there. */
    private volatile Runnable wake = () -> {};

    void wakes(Runnable executor) {
        wake = executor;
    }

    /**
     * Cut to milliseconds, so that the engine is a fraction behind: a timer may fire a moment late, never early. Locks that
     * nodes hold on jobs expire by a shift; two nodes may then do the same job, and the second rolls back.
     */
    @Override
    public void shifted(Duration offset) {
        ClockUtil.offset(offset.toMillis());
        wake.run();
    }
}
