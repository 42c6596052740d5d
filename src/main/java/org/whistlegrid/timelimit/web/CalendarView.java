package org.whistlegrid.timelimit.web;

import org.whistlegrid.timelimit.CalendarEdition;

/** A year's notice in force. */
record CalendarView(int year, int version, long daysOff, long makeUpDays) {

    static CalendarView of(CalendarEdition edition) {
        return new CalendarView(edition.year(), edition.version(), edition.daysOff(), edition.makeUpDays());
    }
}
