package org.whistlegrid.supervision;

/** What reached a rung; the names are stored and on the wire. */
public enum NoticeCause {
    /** The yellow window of a limit began. */
    SOON_DUE,
    /** A limit passed. */
    PASSED,
    /** A limit has been late for as long as the rung says. */
    LATE,
    /** Notices of the rung below were left unanswered. */
    UNANSWERED,
    /** The new date that the note below had set has passed. */
    DATE_PASSED,
    /** The same matter was asked for again while it was open. */
    REPEATED_REQUEST,
    /** The unit got so many notices of the rung below within the period that the rung says. */
    REPEATED_NOTICES,
    /** A whistled unit let a limit of its report pass. */
    REPORT_LATE,
    /** 拒不报到 (街道办事处条例 Art 44). */
    REPORT_REFUSED,
    /** A whistled unit's arrival was not true. */
    REPORT_FAKED,
    /** 弄虚作假: a verifier found that the result was made up. */
    RESULT_FAKED,
    /** Who was asked let the time pass within which he had to say something. */
    WORD_LATE,
    /** An officer's own: the work is slow or poor. */
    SLOW,
    /** An officer's own: a leader has asked for it. */
    LEADER,
    /** An officer's own: the matter is important. */
    IMPORTANT;

    /** Whether an officer raised it and no rule did. */
    public boolean isAnOfficers() {
        return this == SLOW || this == LEADER || this == IMPORTANT;
    }

    /** Whether it is about conduct: then it stands whatever becomes of the limit. */
    public boolean isAboutConduct() {
        return this == REPEATED_NOTICES || this == REPORT_REFUSED || this == REPORT_FAKED || this == RESULT_FAKED;
    }
}
