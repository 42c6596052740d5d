package org.whistlegrid.dispatch;

/** How far one unit's order is; moved only by the verbs of the aggregate (domain rules §4.3). */
public enum OrderStage {
    /** 待签收 */
    TO_SIGN,
    /** 待指派 */
    TO_ASSIGN,
    /** 处置中 */
    HANDLING,
    /** 挂账: the clock stands still, nothing is done in between */
    SUSPENDED,
    /** 已提交, waits for verification and revisit */
    SUBMITTED,
    /** 已办结 */
    DONE;

    /** Whether the unit still has to do something. */
    public boolean isInUnit() {
        return this == TO_SIGN || this == TO_ASSIGN || this == HANDLING;
    }
}
