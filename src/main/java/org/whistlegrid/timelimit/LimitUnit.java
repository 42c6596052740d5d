package org.whistlegrid.timelimit;

/** The units that limits are given in; how each is counted: domain.md §2.3. The names are stored and on the wire. */
public enum LimitUnit {
    /** One minute by the clock: who is called to an emergency comes within thirty of them. */
    CONTINUOUS_MINUTE,
    /** One hour by the clock, nights and holidays included (紧急工作时; 24 of them are a 紧急工作日). */
    CONTINUOUS_HOUR,
    /** The same time of day on a later calendar day (自然日). */
    NATURAL_DAY,
    /** One hour inside working periods (工作时). */
    WORKING_HOUR,
    /** The same time of day on a later working day (工作日). */
    WORKING_DAY,
    /** Day of a period set by law, the day of the start not counted (法定期间, Civil Code Art. 201 and 203). */
    STATUTORY_DAY;

    /** Whether nights and holidays count like every other hour. */
    public boolean isContinuous() {
        return this == CONTINUOUS_MINUTE || this == CONTINUOUS_HOUR;
    }

    /** Whether only time inside working periods counts: a suspension then shifts by working time. */
    public boolean runsInWorkingTime() {
        return this == WORKING_HOUR || this == WORKING_DAY;
    }
}
