package org.whistlegrid.directory;

/**
 * The slots of the escalation ladder (domain.md §2.4). The first four exist in every unit, the last in sub-districts, the
 * others in the centre.
 */
public enum PostKind {
    WINDOW_CLERK,
    WINDOW_HEAD,
    /** 分管领导. */
    DEPUTY_LEADER,
    HEAD,
    /** 值班长. */
    DUTY_LEADER,
    /** 区督查室. */
    SUPERVISION_OFFICE,
    /** 分管区领导. */
    DISTRICT_LEADER,
    /** 纪检联络员. */
    DISCIPLINE_CONTACT,
    /** 街道党工委书记. */
    SECRETARY
}
