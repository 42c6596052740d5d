package org.whistlegrid.dispatch;

/** What a case waits for after a step; the names are the values that diagrams branch on. */
public enum NextStep {
    VERIFY,
    REVISIT,
    CLOSE,
    REWORK,
    /** The next unit is known. */
    DISPATCH,
    /** A dispatcher finds the next unit. */
    POOL
}
