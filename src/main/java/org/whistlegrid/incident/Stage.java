package org.whistlegrid.incident;

/**
 * How far a case is. The states of the digital-city procedure (domain rules §4.3); moved only by the verbs of the
 * aggregate.
 */
public enum Stage {
    /** 待受理: no place is known yet, somebody must find it. */
    REPORTED,
    /** 待派遣: placed, but no unit is named by the duty list. */
    FILED,
    /** 处置中: a department holds it. */
    DISPATCHED,
    /** 待核查: a result was submitted and must be checked by somebody else. */
    TO_VERIFY,
    /** 待回访: the requester is to be asked. */
    TO_REVISIT,
    /** 已销号: struck off the ledger. */
    CLOSED,
    /** 作废: taken off with a reason, without a result. */
    VOID;

    public boolean isOpen() {
        return this != CLOSED && this != VOID;
    }
}
