package org.whistlegrid.timelimit.counting;

import java.time.Instant;

/** A working period on a certain day: from its opening, included, to its closing, excluded. */
record Stretch(Instant opens, Instant closes) {

    boolean contains(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(closes);
    }
}
