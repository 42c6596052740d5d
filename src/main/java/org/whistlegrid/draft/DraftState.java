package org.whistlegrid.draft;

/** How far a draft is. */
public enum DraftState {
    /** Rows may be written and changed. */
    OPEN,
    /** A node checks it, or will; nothing may be changed meanwhile. */
    CHECKING,
    /** The report is that of the rows as they are. A change opens it again. */
    CHECKED,
    PUBLISHED,
    DISCARDED;

    public boolean ended() {
        return this == PUBLISHED || this == DISCARDED;
    }
}
