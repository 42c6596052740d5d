package org.whistlegrid.workflow.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the stage and the procedure do not agree.
 *
 * @param process id of the process
 * @param key the case or the order
 * @param due the next one that runs; null where none does
 * @param said what was found, in a sentence for the log
 */
public record Finding(Kind kind, String process, UUID key, @Nullable Instant due, String said) {

    /** What is wrong, and whether it can be put right without deciding anything. */
    public enum Kind {
        /** No token waits where the stage says. Which of the two is right is for a person to find out. */
        TOKEN_ELSEWHERE(false),
        /** A due lies ahead and no timer waits: the watch is set to look at once, and finds its next instant itself. */
        WATCH_MISSING(true),
        /** The timer waits for an instant behind the last due: set to look at once. */
        WATCH_LATE(true),
        /** A process runs on whose case has left the ledger, or whose order no unit holds: ended. */
        ORPHAN(true);

        private final boolean safe;

        Kind(boolean safe) {
            this.safe = safe;
        }

        public boolean canBeHealed() {
            return safe;
        }
    }
}
