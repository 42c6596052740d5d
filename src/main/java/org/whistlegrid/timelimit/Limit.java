package org.whistlegrid.timelimit;

/** The four limits of 1-3-7-10. L1 to L3 belong to the department's order, L4 to the case (domain.md §2.4). */
public enum Limit {
    /** "1": signed, a handler named, first contact with the requester. */
    L1,
    /** "3": first feedback with content; for a whistle, arrived. */
    L2,
    /** "7": result handed in with evidence. */
    L3,
    /** "10": verified, revisited and struck off. */
    L4
}
