package org.whistlegrid.dispatch;

/** Why a unit hands its order up (街道办事处条例 Art 17, 接诉即办 Art 20). */
public enum HandUpKind {
    /** It lacks the power. */
    BEYOND_POWERS,
    /** Nobody can say whose it is. */
    UNCLEAR,
    /** It has tried and could not settle it. */
    NOT_SOLVED
}
