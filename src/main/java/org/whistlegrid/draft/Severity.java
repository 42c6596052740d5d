package org.whistlegrid.draft;

/** What a finding means for publishing. */
public enum Severity {
    /** A draft with one is not published. */
    ERROR,
    /** Told, and left to the reader. */
    WARNING,
    /** Was found and repaired in the draft. */
    HEALED
}
