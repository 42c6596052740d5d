package org.whistlegrid.whistle;

/** Whether the leadership agreed. */
public enum ApprovalState {
    NOT_NEEDED,
    WAITING,
    GRANTED,
    /** Kept, with the reason; what units did until then stays done. */
    DECLINED,
    /** Withdrawn before anybody spoke. */
    LAPSED
}
