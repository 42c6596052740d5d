package org.whistlegrid.platform;

import java.time.Instant;
import java.util.Optional;

/** Work that waits for an instant. The workflow implements it; the {@link TimeMachine} stops at each such instant. */
public interface DueWork {

    /**
     * The earliest instant, at or before {@code until}, at which something waits to be done; a past one when it became due
     * since the last settling. What settling could not do is left out, so that asking and settling come to an end.
     */
    Optional<Instant> nextDue(Instant until);

    /** Does everything that is due by now and returns when it is done. */
    void settle();
}
