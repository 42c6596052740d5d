package org.whistlegrid.timelimit.counting;

/** What a policy may add to the bare count (domain.md §2.3, §2.4). None is the default. */
public enum DueOption {
    /** Any unit: the due instant moves on to 24:00 of its day. */
    END_OF_DAY,
    /** Statutory days end when business stops, not at 24:00 (Civil Code Art. 203). */
    STATUTORY_AT_CLOSING,
    /** Natural days: due on a day off moves on to the end of the next working day's work. */
    ROLL_FORWARD
}
