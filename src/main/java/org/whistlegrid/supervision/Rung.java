package org.whistlegrid.supervision;

/** The rungs of the escalation ladder (domain rules §2.4). What each does, when and to whom, is data. */
public enum Rung {
    /** 临期提醒 */
    REMIND,
    /** 催办 */
    URGE,
    /** 督办 */
    SUPERVISE,
    /** 通报/提级 */
    NOTIFY,
    /** 约谈 */
    SUMMON
}
