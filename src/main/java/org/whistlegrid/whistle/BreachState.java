package org.whistlegrid.whistle;

/** What the district found. */
public enum BreachState {
    OPEN,
    /** 成立. */
    UPHELD,
    /** 不成立. */
    REJECTED
}
