package org.whistlegrid.supervision;

/** Why the system took a draft back; an issued note stays. The names are stored and on the wire. */
public enum WithdrawalCause {
    /** The result was handed in. */
    SUBMITTED,
    /** The clock stands still (挂账). */
    SUSPENDED,
    /** The limit moved: it is not late any more. */
    LIMIT_MOVED,
    /** The order left the unit: its objection was upheld, or it went up. */
    GIVEN_BACK,
    /** The case was closed, voided or merged. */
    CASE_ENDED
}
