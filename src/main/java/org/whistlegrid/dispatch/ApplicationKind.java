package org.whistlegrid.dispatch;

/** What can be asked for and is decided by somebody else. */
public enum ApplicationKind {
    /** 异议退单: the unit says the matter is not its own. */
    RETURN,
    /** 延期: more time, asked before the limit has passed. */
    EXTENSION,
    /** 挂账: an objective obstacle; the clock stands still until a day. */
    SUSPENSION,
    /** 法定时限: law sets a longer limit than ours. */
    LEGAL_LIMIT,
    /** 强制结案: the case leaves the ledger without what strike-off asks for; counted apart. */
    FORCED_CLOSE,
    /** 申诉: a late record of a closed order that is said not to be the unit's. */
    APPEAL;

    /** Whether it falls away when the unit hands in its result: there is nothing left to be given. */
    public boolean endsWithTheWork() {
        return this != FORCED_CLOSE && this != APPEAL;
    }
}
