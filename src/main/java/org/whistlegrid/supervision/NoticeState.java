package org.whistlegrid.supervision;

/** From the third rung on the system only drafts; a named officer signs or declines. */
public enum NoticeState {
    DRAFT,
    ISSUED,
    ANSWERED,
    DECLINED
}
