package org.whistlegrid.dispatch;

/** What came of a call to the requester. */
public enum ContactOutcome {
    REACHED,
    NOT_REACHED
}
