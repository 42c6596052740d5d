package org.whistlegrid.supervision;

/** In which part somebody held the stage when a limit passed. */
public enum HeldAs {
    /** 处置单位 */
    UNIT,
    /** 核查 */
    VERIFIER,
    /** 回访 */
    REVISITOR,
    /** 派遣 */
    DISPATCHER,
    /** 审批 */
    APPROVER,
    /** 督办签发 */
    OFFICER,
    /** 报到单位 */
    REPORTER
}
