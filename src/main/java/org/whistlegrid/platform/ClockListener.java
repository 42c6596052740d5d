package org.whistlegrid.platform;

import java.time.Duration;

/** Told when the product's clock was shifted, so that other clocks in the process follow it. */
public interface ClockListener {

    /** @param offset distance of the product's clock from the machine's */
    void shifted(Duration offset);
}
