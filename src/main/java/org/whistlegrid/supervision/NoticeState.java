package org.whistlegrid.supervision;

/** From the third rung on the system only drafts; a named officer signs or declines. The unit's reply is accepted or not. */
public enum NoticeState {
    /** 待签发 */
    DRAFT,
    /** 已发出: where a reply is due, it is awaited, for the first time or again. */
    ISSUED,
    /** 已答复: the issuer has not judged the reply yet. */
    ANSWERED,
    /** 答复认可 */
    ACCEPTED,
    /** 不予签发 */
    DECLINED,
    /** 已撤回: its reason had gone before anybody signed. */
    WITHDRAWN;

    /** Whether it was sent. */
    public boolean isOut() {
        return this == ISSUED || this == ANSWERED || this == ACCEPTED;
    }
}
