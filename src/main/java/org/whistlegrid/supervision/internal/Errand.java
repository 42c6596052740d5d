package org.whistlegrid.supervision.internal;

import java.time.Instant;
import java.util.Optional;

/** Something that supervision does by itself when an instant comes, apart from the limits of orders and cases. */
public interface Errand {

    /** The earliest instant at or before {@code until} at which there is something to do; a past one when it was not done yet. */
    Optional<Instant> nextDue(Instant until);

    /**
     * Does some of what is due now, in the running transaction; idempotent.
     *
     * @return whether there may be more
     */
    boolean doSome();
}
