package org.whistlegrid.dispatch;

/** How far a consultation before dispatch is. */
public enum ConsultationState {
    OPEN,
    /** It is ours. */
    YES,
    /** It is not ours. */
    NO,
    /** The case was dispatched before the unit said anything. */
    DISPATCHED
}
