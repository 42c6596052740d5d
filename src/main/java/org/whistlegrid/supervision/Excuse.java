package org.whistlegrid.supervision;

/** 容错免责: why a passed limit is nobody's fault (接诉即办条例 Art 36). */
public enum Excuse {
    /** 改革创新、先行先试 */
    PIONEERING,
    /** 不可抗力 */
    FORCE_MAJEURE,
    /** 非本单位原因 */
    NOT_ITS_FAULT,
    OTHER
}
