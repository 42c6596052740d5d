package org.whistlegrid.dispatch;

/** How far one unit's order is; moved only by the verbs of the aggregate (domain rules §4.3). */
public enum OrderStage {
    /** 待签收 */
    TO_SIGN,
    /** 待指派 */
    TO_ASSIGN,
    /** 处置中 */
    HANDLING,
    /** 部门审核: the unit's window looks at the result before it leaves the unit */
    TO_REVIEW,
    /** 挂账: the clock stands still, nothing is done in between */
    SUSPENDED,
    /** 已提交, waits for verification and revisit */
    SUBMITTED,
    /** 已办结 */
    DONE,
    /** 已退回: its objection was upheld */
    RETURNED,
    /** 已提级: handed up to the next tier */
    HANDED_UP,
    /** 已终止: the case was merged, voided or closed by force, or closed without this helper */
    ENDED;

    /** Whether the unit still has to do something. */
    public boolean isInUnit() {
        return this == TO_SIGN || this == TO_ASSIGN || this == HANDLING || this == TO_REVIEW;
    }

    /** Whether it went out of the unit's hands without a result that was accepted. */
    public boolean isGivenUp() {
        return this == RETURNED || this == HANDED_UP || this == ENDED;
    }

    public boolean isOver() {
        return this == DONE || isGivenUp();
    }
}
