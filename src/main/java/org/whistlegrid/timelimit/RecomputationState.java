package org.whistlegrid.timelimit;

/** How far a recomputation is. */
public enum RecomputationState {
    /** What it would move is being counted, page by page; it goes on by itself. */
    COUNTING,
    /** What it would move was counted; nothing has moved. */
    PREVIEWED,
    /** Being applied, batch by batch; what is left goes on by itself. */
    APPLYING,
    APPLIED,
    /** Decided not to be done. */
    DISCARDED
}
