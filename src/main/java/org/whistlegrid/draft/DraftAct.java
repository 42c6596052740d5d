package org.whistlegrid.draft;

import java.time.Instant;
import java.util.List;

/**
 * One recorded change of a draft.
 *
 * @param number counts from 1 within the draft
 * @param codes what it was done to, new ones last
 */
public record DraftAct(int number, Verb verb, String by, Instant at, String why, List<String> codes) {

    /** What can be done to a draft by hand. */
    public enum Verb {
        SPLIT,
        MERGE,
        MOVE_BORDER,
        SPLIT_COMMUNITY,
        MERGE_COMMUNITIES,
        MOVE_GRID,
        MOVE_COMMUNITY,
        RENAME,
        ASSIGN_BUILDING,
        NEW_BUILDING,
        RETIRE_BUILDING,
        /** Brought over to another version; what was done before cannot be undone any more. */
        REBASE
    }
}
