package org.whistlegrid.incident;

/**
 * How far a case is. The states of the digital-city procedure (domain rules §4.3); moved only by the verbs of the
 * aggregate.
 */
public enum Stage {
    /** 待受理: nobody has accepted it yet, or no place is known. */
    REPORTED,
    /** 核实中: somebody of the place looks whether it is there, before it is filed. */
    VERIFYING,
    /** 待派遣: accepted and placed, but no unit is named by the duty list. */
    FILED,
    /** 处置中: a unit holds it. */
    DISPATCHED,
    /** 待核查: a result was submitted and must be checked by somebody else. */
    TO_VERIFY,
    /** 待回访: the requester is to be asked. */
    TO_REVISIT,
    /** 已销号: struck off the ledger. */
    CLOSED,
    /** 归档: struck off so long ago that the same fact is a new case. */
    ARCHIVED,
    /** 合并: goes with another case of the same fact, which is led; closes and reopens with it. */
    MERGED,
    /** 强制结案: closed by a leader's decision without the usual proof; counted apart. */
    FORCED,
    /** 不予受理: one of the six special treatments of Art 11; never in a score's base. */
    DECLINED,
    /** 作废: taken off with a reason, without a result. */
    VOID;

    /** Whether it stands on the ledger. */
    public boolean isOpen() {
        return switch (this) {
            case REPORTED, VERIFYING, FILED, DISPATCHED, TO_VERIFY, TO_REVISIT, MERGED -> true;
            case CLOSED, ARCHIVED, FORCED, DECLINED, VOID -> false;
        };
    }
}
