package org.whistlegrid.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;

/**
 * One line of a kept list: how it stood when the month ended, and what became of it.
 *
 * @param unit that held it then; null when nobody did
 * @param limits that had passed
 * @param due of the one that passed first; for what was closed by force, when that was
 * @param excused those of the limits of which the lateness counts as none by now
 */
public record ZeroCheckLine(
        Kind kind,
        String stage,
        @Nullable String unit,
        @Nullable String handler,
        Set<Limit> limits,
        @Nullable Instant due,
        @Nullable String rung,
        Set<Limit> excused,
        Became became) {

    /** Late when the month ended, or closed by force in it: counted apart. */
    public enum Kind {
        LATE,
        FORCED
    }

    /** What became of a line up to now. */
    public enum Became {
        /** Open and late as before. */
        STILL_LATE,
        /** Open, and no limit that runs is late: what was late has been met, or its due was moved. */
        IN_TIME,
        /** Stands still until a day. */
        SUSPENDED,
        STRUCK_OFF,
        /** Taken off with a reason. */
        VOID,
        /** Goes with another case. */
        MERGED,
        FORCED
    }
}
