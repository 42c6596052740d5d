package org.whistlegrid.bench;

import java.time.Duration;

/** One of those that are measured side by side. */
interface Party {

    String name();

    /**
     * Works with so many clients for so long.
     *
     * @return how many pieces of work a second were done, all clients together
     */
    double measure(int clients, Duration span) throws Exception;
}
