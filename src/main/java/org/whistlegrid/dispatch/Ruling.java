package org.whistlegrid.dispatch;

/** What an approver says. */
public enum Ruling {
    GRANT,
    REFUSE,
    /** Not his to decide alone: the next of the chain does. */
    PASS_ON
}
