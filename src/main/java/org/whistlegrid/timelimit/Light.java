package org.whistlegrid.timelimit;

import java.time.Instant;

/** How a limit stands. Each state begins with its instant and ends before the next one (domain.md §2.4, lights). */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    DARK_RED,
    /** The clock is suspended (挂账). */
    STOPPED;

    public static Light of(Deadline deadline, Instant now) {
        return of(deadline.yellowFrom(), deadline.due(), deadline.darkFrom(), now);
    }

    static Light of(Instant yellowFrom, Instant due, Instant darkFrom, Instant now) {
        if (now.isBefore(yellowFrom)) {
            return GREEN;
        }
        if (now.isBefore(due)) {
            return YELLOW;
        }
        return now.isBefore(darkFrom) ? RED : DARK_RED;
    }
}
