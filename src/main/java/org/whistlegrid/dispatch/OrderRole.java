package org.whistlegrid.dispatch;

/** What a unit is in a case. */
public enum OrderRole {
    /** 主办: gathers, answers for the whole, speaks with the requester. */
    LEAD,
    /** 协办: returns its result to the lead. */
    CO
}
