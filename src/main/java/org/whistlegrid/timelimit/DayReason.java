package org.whistlegrid.timelimit;

/** Why a day was counted or skipped. */
public enum DayReason {
    /** Counted because the unit counts every calendar day. */
    CALENDAR_DAY,
    /** Counted: a working day by weekday. */
    WEEKDAY,
    /** Counted: a make-up working day of the state's notice (调休上班). */
    MAKE_UP_DAY,
    /** Not counted: the day of the start. */
    START_DAY,
    /** Not counted: a working day on which no working time was left. */
    AFTER_HOURS,
    /** Not counted: Saturday or Sunday. */
    WEEKEND,
    /** Not counted: off by the state's notice. */
    STATE_HOLIDAY
}
