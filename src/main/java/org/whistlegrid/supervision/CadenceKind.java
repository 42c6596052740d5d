package org.whistlegrid.supervision;

/** The rhythm of meetings (founding documents S5). */
public enum CadenceKind {
    /** 每月研判: ordinary problems, what is frequent at a place, what has passed its last limit. */
    MONTHLY_REVIEW,
    /** 每周调度: key problems, those that are supervised. */
    WEEKLY_COORDINATION,
    /** 即时督办: major, sudden and mass matters, on the day on which they come. */
    IMMEDIATE
}
