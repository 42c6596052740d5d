package org.whistlegrid.timelimit;

/** What decided when a limit is due (domain.md §2.4: how policy and category meet). */
public enum Ground {
    /** The span that the policy gives the class. */
    POLICY,
    /** The category's own limit, which is earlier than the policy's. */
    CATEGORY,
    /** 法定时限: the longer limit that law sets. */
    LEGAL,
    /** The result's limit: the first act is never due after it, the strike-off never before it. */
    RESULT,
    /** The checking span, counted from the result's limit. */
    CHECKING,
    /** The due that a superior platform gave, minus a buffer. */
    SUPERIOR
}
