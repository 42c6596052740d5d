package org.whistlegrid.supervision;

/** What the requester said (domain rules §4.3, state 8). */
public enum RevisitOutcome {
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    FAIRLY,
    /** 不满意 */
    UNSATISFIED,
    /** 无效: could not be reached. */
    UNREACHABLE
}
