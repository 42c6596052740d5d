package org.whistlegrid.dispatch;

/** What is applied for at the superior platform. */
public enum ExchangeKind {
    SIGN,
    /** It is not ours: accepted, it leaves our ledger. */
    RETURN,
    /** Accepted, its due moves, and ours may be extended then. */
    EXTENSION,
    SUSPENSION,
    /** Refused, the case comes back. */
    RESULT
}
