package org.whistlegrid.board;

/** A pile of notices, by what the asker has to do with them. */
public enum NoticeBox {
    /** Drafts that wait for his signature. */
    TO_SIGN,
    /** His unit's to answer. */
    TO_ANSWER,
    /** Answered, and his to judge. */
    TO_JUDGE,
    /** Sent, whatever became of them. */
    SENT,
    ALL
}
